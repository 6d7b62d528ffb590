import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareVersions, isVersion } from "@claimwire/ledger";
import { DATASET_PACKAGE } from "@claimwire/release";
import { type Issue, releaseFile } from "@claimwire/schema";
import { cliIssue } from "../issues.js";

/** The manifest whose version is the data's. */
export const DATASET_MANIFEST = "packages/dataset/package.json";

function readVersion(root: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(root, DATASET_MANIFEST), "utf8")) as {
      version?: string;
    };
    return version;
  } catch {
    // Missing, or no JSON: then it has no version.
    return undefined;
  }
}

/** Checks that the version of the data package is that of the newest release (0.0.0 before the first). */
export function checkDataVersion(root: string, newest: string | undefined): Issue[] {
  const found = readVersion(root);
  const expected = newest ?? "0.0.0";
  if (found === expected) return [];
  const wanted = newest === undefined ? "nothing is released, so it must be" : "the newest release is";
  const message = `The version of ${DATASET_PACKAGE} is ${found ?? "missing"}; ${wanted} ${expected}.`;
  const isAhead = found !== undefined && isVersion(found) && compareVersions(found, expected) > 0;
  const lacking = isAhead
    ? ` If ${found} was released, its file is missing: restore ${releaseFile(found)} from git.`
    : "";
  const fix = `Only a release changes it. Restore it from git; if two branches were released, keep the release that was made first, whole, restore the why-notes of the other, and release again.${lacking}`;
  return [cliIssue("VERSION_UNEXPECTED", { file: DATASET_MANIFEST, path: ["version"] }, message, fix)];
}
