import type { Issue } from "@claimwire/schema";
import { load, YAMLException } from "js-yaml";
import { type ErrorCode, isAlias, isScalar, type Node, visit, type YAMLError } from "yaml";
import { type StoreCode, storeIssue } from "../issues.js";
import { CORE } from "./core-schema.js";
import { explainYaml } from "./explain-yaml.js";
import { locate } from "./locate.js";
import { findDividedNumbers, findSwallowedWords } from "./lost-words.js";
import { positionAt } from "./position-at.js";
import { fileIssue } from "./read-text.js";

/** The value of a YAML file, undefined when it cannot be read, and the issues of its syntax. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/**
 * Matches every text with an anchor, an alias, a tag, a directive, a second document or a key that is no plain text. It
 * also matches ordinary texts ("AT &T"), so `yaml` then decides. A mark without a name ("A & B") is no anchor.
 */
const MAYBE_FEATURE = /(?:^|[\s[\]{},:])(?:[&*]\S|!)|^(?:---|\.\.\.|%)|(?:^|[\s[{,])\?\s|[\]}][\t ]*:/m;

/**
 * Reads one file of the YAML that records are written in: one document of the core schema (YAML 1.2.2) without
 * anchors, aliases, tags and tabs. All issues are collected, each with line and column.
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  if (text.trim() === "") return { value: undefined, issues: [empty(file, "The file is empty.")] };
  const issues = [...findTab(text, file), ...findSwallowedWords(text, file)];
  const divided = findDividedNumbers(text, file);
  if (divided.length > 0) return { value: undefined, issues: [...issues, ...divided] };
  if (MAYBE_FEATURE.test(text)) issues.push(...findFeatures(text, file));
  try {
    const value = load(text, { schema: CORE });
    if (value !== undefined && value !== null) return { value, issues };
    if (issues.length === 0) issues.push(empty(file, "The file holds no record, only comments or nothing."));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // With an issue found already, a tab or a second document stopped js-yaml; it is reported once.
    if (issues.length === 0) issues.push(...syntaxIssues(text, file, error));
  }
  return { value: undefined, issues };
}

function empty(file: string, message: string): Issue {
  return fileIssue("FILE_EMPTY", file, message, "Write the record, or remove the file.");
}

function findTab(text: string, file: string): Issue[] {
  const offset = text.indexOf("\t");
  if (offset < 0) return [];
  const at = { file, path: [], ...positionAt(text, offset) };
  const lines = text.split("\n").filter((line) => line.includes("\t")).length;
  const more = lines > 1 ? ` So do ${lines - 1} more lines.` : "";
  const message = `A tab stands here; records are written with spaces only.${more}`;
  return [storeIssue("YAML_TAB", at, message, "Put spaces in its place.")];
}

function findFeatures(text: string, file: string): Issue[] {
  const locator = locate(text);
  // Nested too deep: js-yaml reports where.
  if (locator === undefined) return [];
  const { document } = locator;
  const found: Issue[] = [];
  const report = (offset: number, what: string, fix: string): void => {
    const at = { file, path: [], ...locator.at(offset) };
    found.push(storeIssue("YAML_FEATURE", at, `${what}; records are written without.`, fix));
  };
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) || isAlias(key)) return;
      const fix = "Write a plain key, one word and a colon.";
      report(startOf(key as Node), "A key here is no plain text", fix);
    },
    Node(_, node) {
      const start = startOf(node);
      if (isAlias(node)) report(start, "An alias stands for another value", "Write the value out.");
      else if (node.anchor !== undefined)
        report(text.lastIndexOf("&", start), "Here is an anchor", "Remove it.");
      else if (node.tag !== undefined) {
        const marks = /!*$/.exec(text.slice(0, text.lastIndexOf("!", start) + 1));
        report(marks?.index ?? start, "Here is a tag", "Remove it; put texts in quotes.");
      }
    },
  });
  const several = document.errors.find(({ code }) => code === "MULTIPLE_DOCS");
  if (several) {
    report(several.pos[0], "A second document begins here", "Put each record into a file of its own.");
  }
  const directive = /^%/m.exec(text);
  if (directive && document.contents !== null && directive.index < startOf(document.contents)) {
    report(directive.index, "A directive stands here", "Remove it.");
  }
  return found;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

const CODES: { readonly [code in ErrorCode]?: StoreCode } = {
  DUPLICATE_KEY: "YAML_DUPLICATE_KEY",
  TAB_AS_INDENT: "YAML_TAB",
  MULTIPLE_DOCS: "YAML_FEATURE",
};

/**
 * js-yaml stops at its first error; `yaml` reads on and reports duplicate keys apart. Of the other errors only the
 * first is reported: the next ones mostly follow from it.
 */
function syntaxIssues(text: string, file: string, first: YAMLException): Issue[] {
  const locator = locate(text);
  const errors = locator?.document.errors ?? [];
  const duplicates = errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const others = errors.filter(({ code }) => code !== "DUPLICATE_KEY").slice(0, 1);
  if (locator === undefined || errors.length === 0) return [stopped(file, first)];
  return [...duplicates, ...others].map((error) => {
    const at = { file, path: [], ...locator.at(error.pos[0]) };
    const code = CODES[error.code] ?? "YAML_SYNTAX";
    const { message, fix } = describe(error, text);
    return storeIssue(code, at, message, fix);
  });
}

function stopped(file: string, { mark, reason }: YAMLException): Issue {
  const at = { file, path: [], line: mark.line + 1, column: mark.column + 1 };
  return storeIssue("YAML_SYNTAX", at, `YAML cannot be read from here on: ${reason}.`);
}

function describe({ code, message, pos }: YAMLError, text: string): { message: string; fix?: string } {
  if (code !== "DUPLICATE_KEY") {
    const mistake = explainYaml(code, message, text, pos[0]);
    const said = mistake?.message ?? `${message}.`;
    return { ...mistake, message: `YAML cannot be read from here on: ${said}` };
  }
  const [name] = /^[\w-]{1,80}/.exec(text.slice(pos[0])) ?? ["This key"];
  const subject = name === "This key" ? name : `"${name}"`;
  const fix = "Take one of them out; members of a list stand below one key.";
  return { message: `${subject} stands twice in this mapping; the first would be lost.`, fix };
}
