import type { Issue } from "@claimwire/schema";

/** An issue as lines for a terminal: where and what, why, and what to do. */
export function printIssue({ code, severity, at, message, fix }: Issue): string {
  const place = [at.file, at.line, at.column].filter((part) => part !== undefined).join(":");
  const head = severity === "warning" ? `${place}  ${code} (warning)` : `${place}  ${code}`;
  return [head, `  ${message}`, ...(fix === undefined ? [] : [`  ${fix}`])].join("\n");
}
