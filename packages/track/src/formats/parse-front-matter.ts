import { FormatProblem } from "./format-problem.js";
import { parseJsonText } from "./parse-json.js";
import { parseTomlText } from "./parse-toml-text.js";
import { parseYamlDocuments } from "./parse-yaml-documents.js";

/** How front matter is fenced: the line before, the line after, and what stands between. */
const FENCES = [
  { open: /^---[ \t]*\r?\n/, close: /^(?:---|\.\.\.)[ \t]*\r?$/m, parse: firstYaml },
  { open: /^\+\+\+[ \t]*\r?\n/, close: /^\+\+\+[ \t]*\r?$/m, parse: parseTomlText },
  { open: /^```[ \t]*toml[ \t]*\r?\n/, close: /^```[ \t]*\r?$/m, parse: parseTomlText },
  { open: /^```[ \t]*ya?ml[ \t]*\r?\n/, close: /^```[ \t]*\r?$/m, parse: firstYaml },
  { open: /^```[ \t]*json[ \t]*\r?\n/, close: /^```[ \t]*\r?$/m, parse: parseJsonText },
] as const;

function firstYaml(text: string): unknown {
  return parseYamlDocuments(text)[0] ?? {};
}

/** The name of the field that holds what follows the front matter. */
const BODY = "body";

/** The fields of front matter in YAML, TOML or JSON, and what follows it as the field `body`. */
export function parseFrontMatter(text: string): object {
  const start = text.replace(/^\s+/, "");
  for (const { open, close, parse } of FENCES) {
    const [opening] = open.exec(start) ?? [];
    if (opening === undefined) continue;
    const rest = start.slice(opening.length);
    const end = close.exec(rest);
    if (end === null) throw new FormatProblem("Its front matter has no end.");
    const fields = parse(rest.slice(0, end.index));
    if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
      throw new FormatProblem("Its front matter is no mapping.");
    }
    const body = rest
      .slice(end.index + end[0].length)
      .trim()
      .replaceAll("\r\n", "\n");
    return body === "" || Object.hasOwn(fields, BODY) ? fields : { ...fields, [BODY]: body };
  }
  throw new FormatProblem("It does not begin with front matter.");
}
