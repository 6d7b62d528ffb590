import type { Issue } from "@claimwire/schema";
import { visible } from "./visible.js";

/** Paints the place bold and the code in the colour of its severity, or leaves the text as it is. */
type PaintIssue = (format: "bold" | "red" | "yellow", text: string) => string;

const plain: PaintIssue = (_format, text) => text;

function indent(text: string): string {
  return visible(text)
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}

function placeOf({ at: { file, line, column } }: Issue): string {
  const position = line === undefined ? "" : column === undefined ? `:${line}` : `:${line}:${column}`;
  return visible(file) + position;
}

/**
 * An issue as people read it: `file:line:col  CODE`, then the message and the fix, indented. What a terminal would
 * obey in them is escaped. The only way in which an app prints an issue.
 */
export function renderIssue(issue: Issue, paint: PaintIssue = plain): string {
  const colour = issue.severity === "error" ? "red" : "yellow";
  const head = `${paint("bold", placeOf(issue))}  ${paint(colour, issue.code)}`;
  const fix = issue.fix === undefined ? [] : [indent(issue.fix)];
  return [head, indent(issue.message), ...fix].join("\n");
}
