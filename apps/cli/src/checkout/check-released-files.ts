import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { readIfThere } from "@claimwire/store";
import { cliIssue } from "../issues.js";
import { checkDataVersion, DATASET_MANIFEST } from "./check-data-version.js";

/** The files that a release writes beside the ledger and the why-notes. */
const FILES = [DATASET_MANIFEST, "packages/dataset/CHANGELOG.md", "package-lock.json"];
const MARKER = /^(<{7}|>{7}) /;
const FIX =
  "Two branches were released. Keep the release that was made first, whole, and restore the why-notes of the other (git checkout <commit before it> -- .changeset); then release again:  npx claimwire release";

/** Finds the markers of an unresolved merge in the files that a release writes beside the ledger. */
function checkConflictMarkers(root: string): Issue[] {
  return FILES.flatMap((file) => {
    const lines = readIfThere(join(root, file))?.toString().split("\n") ?? [];
    const line = lines.findIndex((text) => MARKER.test(text));
    if (line < 0) return [];
    const at = { file, path: [], line: line + 1, column: 1 };
    return [cliIssue("CONFLICT_MARKERS", at, "The file contains the markers of a merge conflict.", FIX)];
  });
}

/**
 * Checks the files that a release writes beside the ledger. Conflict markers in the manifest of the data package hide
 * its version, which is not checked then. `newest` is the version of the newest release.
 */
export function checkReleasedFiles(root: string, newest: string | undefined): Issue[] {
  const markers = checkConflictMarkers(root);
  if (markers.some(({ at }) => at.file === DATASET_MANIFEST)) return markers;
  return [...markers, ...checkDataVersion(root, newest)];
}
