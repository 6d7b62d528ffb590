import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Issue, issue } from "@claimwire/schema";
import { DATASET_MANIFEST } from "./check-data-version.js";

/** The files that a release writes beside the ledger and the why-notes. */
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

/** Finds the markers of an unresolved merge in the files that a release writes beside the ledger. */
export function checkConflictMarkers(root: string): Issue[] {
  return FILES.flatMap((file) => {
    const line = readIfThere(join(root, file))
      .split("\n")
      .findIndex((text) => MARKER.test(text));
    if (line < 0) return [];
    const at = { file, path: [], line: line + 1, column: 1 };
    return [issue("CONFLICT_MARKERS", at, "The file contains the markers of a merge conflict.", FIX)];
  });
}
