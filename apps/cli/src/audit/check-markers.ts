import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../issues.js";
import { DATASET_MANIFEST } from "./check-data-version.js";

/** What a release writes beside the ledger. */
const FILES = [DATASET_MANIFEST, "packages/dataset/CHANGELOG.md", "package-lock.json"];
const MARKER = /^(<{7}|>{7}) /;
const FIX =
  "Two branches were released. Keep the release that was made first, whole, and restore the why-notes of the other (git checkout <commit before it> -- .changeset); then release again:  npx claimwire release";

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** Finds what a merge that nobody resolved leaves behind in the files that a release writes beside the ledger. */
export function checkMarkers(root: string): Issue[] {
  return FILES.flatMap((file) => {
    const line = readIfThere(join(root, file))
      .split("\n")
      .findIndex((text) => MARKER.test(text));
    if (line < 0) return [];
    const at = { file, path: [], line: line + 1, column: 1 };
    return [cliIssue("CONFLICT_MARKERS", at, "The file holds the marks of a merge conflict.", FIX)];
  });
}
