import type { Issue } from "@claimwire/schema";
import { renderIssue } from "@claimwire/store";
import { counted } from "../text/counted.js";
import type { Paint } from "./colour.js";

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
