import type { Issue } from "@claimwire/schema";
import { counted } from "../text/counted.js";
import { visible } from "../text/visible.js";
import type { Paint } from "./colour.js";

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

/** An issue as people read it: `file:line:col  CODE`, then the message and the fix, indented. */
export function renderIssue(issue: Issue, paint: Paint): string {
  const colour = issue.severity === "error" ? "red" : "yellow";
  const head = `${paint("bold", placeOf(issue))}  ${paint(colour, issue.code)}`;
  const fix = issue.fix === undefined ? [] : [indent(issue.fix)];
  return [head, indent(issue.message), ...fix].join("\n");
}

/** How many errors and warnings: `2 errors, 1 warning`. */
export function countIssues(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  return [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ].join(", ");
}

/** All issues, a blank line between two, and how many they are. */
export function renderIssues(issues: readonly Issue[], paint: Paint): string {
  if (issues.length === 0) return "";
  const blocks = issues.map((issue) => `${renderIssue(issue, paint)}\n`);
  return `${blocks.join("\n")}\n${countIssues(issues)}\n`;
}
