import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The kept entries, one a line, in the order in which they were published. */
export const KEPT_FILE = "apps/feed/kept-entries.ndjson";

/** The lines of the file; none when it is not there. */
export function readKept(root: string): readonly string[] {
  const file = join(root, KEPT_FILE);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

export function appendKept(root: string, lines: readonly string[]): void {
  appendFileSync(join(root, KEPT_FILE), lines.map((line) => `${line}\n`).join(""));
}
