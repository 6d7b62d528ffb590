import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareVersions, isVersion } from "@claimwire/ledger";
import { type Issue, releaseFile } from "@claimwire/schema";
import { type DataPackage, readDataPackage, readIfThere, readText, TWO_RELEASES } from "@claimwire/store";
import { cliIssue } from "../issues.js";
import { dataPackageFile, filesBesideRelease } from "./data-package-files.js";

/** Finds the markers of an unresolved merge in the files that a release writes beside the ledger. */
export function checkConflictMarkers(root: string, data: DataPackage): Issue[] {
  const files = filesBesideRelease(data).filter((file) => existsSync(join(root, file)));
  return files.flatMap((file) => {
    const { issue } = readText(join(root, file), file);
    return issue?.code === "CONFLICT_MARKERS" ? [{ ...issue, fix: TWO_RELEASES }] : [];
  });
}

function readVersion(root: string, manifest: string): string | undefined {
  try {
    return (JSON.parse(readIfThere(join(root, manifest))?.toString() ?? "{}") as { version?: string })
      .version;
  } catch {
    // No JSON: then it has no version.
    return undefined;
  }
}

/** Checks that the version of the data package is that of the newest release (0.0.0 before the first). */
function checkDataVersion(root: string, data: DataPackage, newest: string | undefined): Issue[] {
  const manifest = dataPackageFile(data, "package.json");
  const found = readVersion(root, manifest);
  const expected = newest ?? "0.0.0";
  if (found === expected) return [];
  const wanted = newest === undefined ? "nothing is released, so it must be" : "the newest release is";
  const message = `The version of ${data.name} is ${found ?? "missing"}; ${wanted} ${expected}.`;
  const isAhead = found !== undefined && isVersion(found) && compareVersions(found, expected) > 0;
  const lacking = isAhead
    ? ` If ${found} was released, its file is missing: restore ${releaseFile(found)} from git.`
    : "";
  const fix = `Only a release changes it. Restore it from git; if two branches were released, keep the release that was made first, whole, restore the why-notes of the other, and release again.${lacking}`;
  return [cliIssue("VERSION_UNEXPECTED", { file: manifest, path: ["version"] }, message, fix)];
}

/**
 * Checks the files that a release writes beside the ledger. Conflict markers in the manifest of the data package hide
 * its version, which is not checked then. `newest` is the version of the newest release.
 */
export function checkReleasedFiles(root: string, newest: string | undefined): Issue[] {
  const data = readDataPackage(root);
  const markers = checkConflictMarkers(root, data);
  if (markers.some(({ at }) => at.file === dataPackageFile(data, "package.json"))) return markers;
  return [...markers, ...checkDataVersion(root, data, newest)];
}
