import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "@claimwire/store";

/** Every entry that was published, one a line, in the order of publication. */
export const PUBLISHED_FILE = "apps/feed/published-entries.ndjson";

/** The lines of the file; none when it is not there. */
export function readPublished(root: string): readonly string[] {
  const file = join(root, PUBLISHED_FILE);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

export function writePublished(root: string, lines: readonly string[]): void {
  replaceFile(join(root, PUBLISHED_FILE), [lines.map((line) => `${line}\n`).join("")]);
}
