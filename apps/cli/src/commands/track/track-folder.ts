import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareVersions, isVersion, parseRelease } from "@claimwire/ledger";
import {
  parseTrackConfig,
  TRACK_CONFIG_FILE,
  type TrackConfig,
  type TrackRelease,
  trackIssue,
} from "@claimwire/track";
import { UserError } from "../../shell/user-error.js";

/** The folder of the ledger, beside the settings file. */
export const TRACK_LEDGER = "ledger";

/** Finds the folder of the settings file, the one given or one above it. Stops the verb when there is none. */
export function findTrackFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, TRACK_CONFIG_FILE))) return at;
    if (dirname(at) === at) break;
  }
  const message = `There is no ${TRACK_CONFIG_FILE} in this folder or above it.`;
  const fix = "Run:  claimwire track init <path or address of a repository>";
  throw new UserError(trackIssue("TRACK_CONFIG", folder, message, fix));
}

/** The settings of a folder. Stops the verb when they are not valid. */
export function readTrackSettings(root: string): TrackConfig {
  const { config, issues } = parseTrackConfig(readFileSync(join(root, TRACK_CONFIG_FILE), "utf8"));
  if (config === undefined) throw new UserError(...issues);
  return config;
}

/** The versions of the ledger, oldest first. */
export function listVersions(root: string): string[] {
  const folder = join(root, TRACK_LEDGER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .filter(isVersion)
    .sort(compareVersions);
}

/** The versions of a ledger that has some, oldest first. Stops the verb when it has none. */
export function requireVersions(root: string): string[] {
  const versions = listVersions(root);
  if (versions.length > 0) return versions;
  const message = "There is no ledger yet.";
  throw new UserError(trackIssue("TRACK_NO_RECORDS", TRACK_LEDGER, message, "Run:  claimwire track"));
}

/** An issue of the ledger, its file named as it stands below the root. */
export function atLedger<T extends { readonly at: { readonly file: string } }>(issue: T): T {
  return { ...issue, at: { ...issue.at, file: `${TRACK_LEDGER}/${issue.at.file}` } };
}

export function trackReleaseFile(version: string): string {
  return `${TRACK_LEDGER}/${version}.json`;
}

/** Makes the folder of the ledger ready to be written to: what a run that was killed left beside a release goes. */
export function prepareLedger(root: string): void {
  const folder = join(root, TRACK_LEDGER);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const [, version = ""] = /^(.+)\.json\.\d+$/.exec(name) ?? [];
    if (isVersion(version)) rmSync(join(folder, name), { force: true });
  }
}

/** The release of a version. Stops the verb when its file is none. */
export function readTrackRelease(root: string, version: string): TrackRelease {
  const file = trackReleaseFile(version);
  const { release, issues } = parseRelease(readFileSync(join(root, file), "utf8"), file);
  if (release === undefined) throw new UserError(...issues);
  return release as TrackRelease;
}

/** The releases of a ledger, oldest first, each read when it is needed, so that a long ledger fits into the memory. */
export function* readReleases(
  root: string,
  versions: readonly string[],
): Generator<TrackRelease, void, undefined> {
  for (const version of versions) yield readTrackRelease(root, version);
}
