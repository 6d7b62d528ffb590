import type { ErrorCode } from "yaml";

/** What a person who wrote a record by hand did, and how it is mended. */
export interface YamlMistake {
  readonly message: string;
  readonly fix: string;
}

/** The line of an error and those around it. */
interface Lines {
  readonly line: string;
  readonly next: string;
  readonly before: string;
  readonly all: string;
}

const FIELD = /^(?:\s*- )?\s*([\w-]+):(?:\s|$)/;
const QUOTE = 'Put the whole text in double quotes; a quotation mark inside it is written \\".';

function quoted(line: string): string {
  const [, start = "", text = ""] = /^((?:\s*- )?\s*[\w-]+: +)(.*)$/.exec(line) ?? [];
  return `${start.trim()} "${text.trim().replaceAll('"', '\\"')}"`;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function countSpaces(line: string): string {
  const indent = indentOf(line);
  return indent === 1 ? "1 space" : `${indent} spaces`;
}

/** The line before a line, and that line: whichever two of three neighbours differ. */
function pairsAround({ line, next, before }: Lines): readonly (readonly [string, string])[] {
  return [
    [before, line],
    [line, next],
  ];
}

const isMember = (line: string): boolean => /^\s*- /.test(line);

/** A member of a list without its hyphen, above one that has it; or two members that begin in different columns. */
function explainMember(lines: Lines): YamlMistake | undefined {
  for (const [one, other] of pairsAround(lines)) {
    if (!isMember(other) || one.trim() === "" || FIELD.test(one)) continue;
    if (!isMember(one) && indentOf(one) === indentOf(other)) {
      const message = `The line "${one.trim()}" lacks the hyphen with which the members of a list begin.`;
      return { message, fix: `Write:  - ${one.trim()}` };
    }
    if (isMember(one) && indentOf(one) === indentOf(other) + 1) {
      const message = `Two members of one list, "${one.trim()}" and "${other.trim()}", begin in different columns.`;
      return { message, fix: "Begin both in the same column." };
    }
  }
  return undefined;
}

/** The first member of a list, when it lacks the hyphen that the member on this line has. */
function findFirstMember({ line, all }: Lines): string | undefined {
  const above = all
    .slice(0, all.indexOf(`\n${line}`) + 1)
    .trimEnd()
    .split("\n");
  const parent = above.findLastIndex((one) => one.trim() !== "" && indentOf(one) < indentOf(line));
  const members = above.slice(parent + 1);
  const isFirst = !members.some((one) => isMember(one) && indentOf(one) === indentOf(line));
  return isMember(line) && isFirst ? members[0] : undefined;
}

function explainNested(lines: Lines): YamlMistake {
  const { line, next } = lines;
  const value = /^(?:\s*- )?\s*[\w-]+: +(.*)$/.exec(line)?.[1] ?? "";
  if (/:(\s|$)/.test(value)) {
    return {
      message: "The text holds a colon with a space after it, which YAML takes for a field.",
      fix: `Put the text in double quotes:  ${quoted(line)}`,
    };
  }
  if (value !== "" && isMember(next)) {
    const name = line.slice(0, line.indexOf(":")).trim();
    return {
      message: `"${name}" has a text, "${value}", and members of a list below it.`,
      fix: `Nothing stands after "${name}:"; make the text a member too, if it is one:  - ${value}`,
    };
  }
  const first = findFirstMember(lines)?.trim();
  if (first !== undefined) {
    const message = `The first member of the list, "${first}", lacks the hyphen that "${line.trim()}" has.`;
    return { message, fix: `Write:  - ${first}` };
  }
  const fix = "Begin it in the column of the fields around it, with spaces.";
  return {
    message: `The line below ("${next.trim()}") is indented by ${countSpaces(next)}, which is too much.`,
    fix,
  };
}

function explainKey({ line }: Lines): YamlMistake {
  const [, name] = /^\s*([\w-]+):\S/.exec(line) ?? [];
  if (name !== undefined) {
    return {
      message: `A space is missing after "${name}:".`,
      fix: `Write:  ${line.trim().replace(":", ": ")}`,
    };
  }
  const message = `"${line.trim()}" is no field: a field is a name, a colon and a space.`;
  return { message, fix: "Write a text on one line, and the name of the field before it." };
}

function explainIndent({ line, all }: Lines): YamlMistake {
  const [first] = line.trim();
  if (/[{[]/.test(all.slice(0, all.indexOf(line))) && !FIELD.test(line)) {
    const opened = count(all, /[{[]/g);
    if (opened > count(all, /[}\]]/g)) {
      return {
        message: "A brace or bracket above is not closed.",
        fix: "Close it on its line:  { entity: x, role: actor }",
      };
    }
  }
  if (first !== "-" && !FIELD.test(line)) {
    return {
      message: `"${line.trim()}" is no field and no member of a list.`,
      fix: `Put a hyphen and a space before a member of a list:  - ${line.trim()}`,
    };
  }
  const message = `The line is indented by ${countSpaces(line)}, and its neighbours otherwise.`;
  return { message, fix: "Begin it in the column of its neighbours." };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function explainMissing({ line, all }: Lines, said: string): YamlMistake | undefined {
  if (said.startsWith("Missing closing")) {
    const open = all.split("\n").find((one) => count(one.replaceAll('\\"', ""), /"/g) % 2 === 1);
    const where = open === undefined ? "" : ` ("${open.trim().slice(0, 60)}")`;
    return { message: `A quotation mark is opened and not closed${where}.`, fix: QUOTE };
  }
  if (said.startsWith("Sequence item")) {
    const message = `The line is indented by ${countSpaces(line)}; the fields of one member of a list stand in one column.`;
    return {
      message,
      fix: "Begin it below the first field of its member; a new member begins with a hyphen and a space.",
    };
  }
  return undefined;
}

/**
 * Says in plain words which mistake is behind an error of YAML; undefined when the error says it well enough. `offset`
 * is where the error stands, and `said` what the parser says.
 */
export function explainYaml(
  code: ErrorCode,
  said: string,
  text: string,
  offset: number,
): YamlMistake | undefined {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const [line = "", next = ""] = text.slice(start).split("\n");
  const before =
    text
      .slice(0, Math.max(0, start - 1))
      .split("\n")
      .at(-1) ?? "";
  const lines = { line, next, before, all: text };
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return explainMember(lines) ?? explainNested(lines);
    case "MULTILINE_IMPLICIT_KEY":
      return explainKey(lines);
    case "BAD_INDENT":
      return explainMember(lines) ?? explainIndent(lines);
    case "MISSING_CHAR":
      return explainMissing(lines, said);
    case "UNEXPECTED_TOKEN":
      return { message: "Text goes on after a closing quotation mark or bracket.", fix: QUOTE };
    case "BAD_SCALAR_START":
      return { message: `A text cannot begin with ${text[offset] ?? "this character"}.`, fix: QUOTE };
    default:
      return undefined;
  }
}
