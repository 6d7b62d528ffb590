import type { Issue } from "@claimwire/schema";
import { checkConflictMarkers } from "./check-conflict-markers.js";
import { checkDataVersion, DATASET_MANIFEST } from "./check-data-version.js";

/**
 * Checks the files that a release writes beside the ledger. Conflict markers in the manifest of the data package hide
 * its version, which is not checked then. `newest` is the version of the newest release.
 */
export function checkReleasedFiles(root: string, newest: string | undefined): Issue[] {
  const markers = checkConflictMarkers(root);
  if (markers.some(({ at }) => at.file === DATASET_MANIFEST)) return markers;
  return [...markers, ...checkDataVersion(root, newest)];
}
