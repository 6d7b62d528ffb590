import type { Issue } from "@claimwire/schema";
import { Lexer } from "yaml";
import { storeIssue } from "../issues.js";
import { positionAt } from "./position-at.js";

// A short expression tells most files apart, since the long ones go over hostile lines again and again. What stands in one
// text, as in a block, is told apart by `yaml`.

/** A plain text, and what looks like a part of it and begins a comment: "see docket #21-232". */
const SWALLOWED =
  /^ *(?:- )?(?:[\w-]+: +)?(?:[^\s"'#|>{[\]}-][^"'#\n]*?)?[^:\s"'#|>{[\]}-][ \t]+(#[^\s#][^\n]*)$/gm;

/** A number with commas in braces, where each comma ends a value: `{ value: 61,000 }` is 61, and a field named 000. */
const DIVIDED = /^[^"'\n]*\{[^"'\n]*?: +(\d{1,3}(?:,\d{3})+) *[,}]/gm;

/** Finds comments without a space after their `#`: such a one is rather the end of a text, and would be lost. */
export function findSwallowedWords(text: string, file: string): Issue[] {
  if (!/[ \t]#[^\s#]/.test(text)) return [];
  return findLost(text, SWALLOWED).map(([comment, offset]) => {
    const message = `Here "${comment.slice(0, 40)}" begins a comment, so the text ends before it.`;
    const fix = "Put the whole text in double quotes. If it is a comment, put a space after the #.";
    return storeIssue("YAML_SYNTAX", { file, path: [], ...positionAt(text, offset) }, message, fix);
  });
}

/** Finds numbers that their commas divide; what follows from it would mislead. */
export function findDividedNumbers(text: string, file: string): Issue[] {
  if (!/\d,\d{3} *[,}]/.test(text)) return [];
  return findLost(text, DIVIDED).map(([digits, offset]) => {
    const message = `In braces, a comma ends a value, so ${digits} is no number.`;
    const fix = `Write the digits alone, in quotes:  "${digits.replaceAll(",", "")}"`;
    return storeIssue("YAML_SYNTAX", { file, path: [], ...positionAt(text, offset) }, message, fix);
  });
}

/** What an expression captures, and where, unless one scalar holds all of it. */
function findLost(text: string, expression: RegExp): [captured: string, offset: number][] {
  const found = [...text.matchAll(expression)].map((match): [string, number] => {
    const [whole, captured = ""] = match;
    return [captured, match.index + whole.lastIndexOf(captured)];
  });
  if (found.length === 0) return [];
  const scalars = scalarsIn(text);
  return found.filter(
    ([captured, offset]) =>
      !scalars.some(([start, end]) => start <= offset && offset + captured.length <= end),
  );
}

/** Marks of the lexer that stand for no character of the text: of a document, an end in braces, and a scalar. */
const MARKS: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);

/** Where scalars begin and end. */
function scalarsIn(text: string): [start: number, end: number][] {
  const scalars: [number, number][] = [];
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) {
      isScalar = token === "\u001f";
      continue;
    }
    if (isScalar || /^["']/.test(token)) scalars.push([offset, offset + token.length]);
    isScalar = false;
    offset += token.length;
  }
  return scalars;
}
