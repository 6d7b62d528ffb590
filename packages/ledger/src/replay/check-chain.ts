import { issueOf, type LedgerCode, type LedgerIssue, releaseName } from "../issues.js";
import {
  earliestAfter,
  LAST_SECOND,
  parseReleased,
  renderReleased,
  secondsOf,
} from "../release-file/release-time.js";
import { bumpBetween, compareVersions, FIRST_VERSION, isVersion } from "../release-file/version.js";
import type { Release } from "../types.js";

/** Codes of a release in the wrong place. */
const MISPLACED: readonly LedgerCode[] = ["RELEASE_MISSING", "RELEASE_DUPLICATE", "RELEASE_ORDER"];

export interface ChainCheck {
  readonly issues: readonly LedgerIssue[];
  /** True when the release does not belong in its place, so that its changes cannot fit. */
  readonly isMisplaced: boolean;
}

/**
 * Whether a release follows the one before it: version, base and time. `earlier` are the digests of all releases before
 * it, by version, oldest first; `previous` is the last of them.
 */
export function checkChain(
  release: Release,
  previous: Release | undefined,
  earlier: ReadonlyMap<string, string>,
): ChainCheck {
  const rival = previous && findRival(release, previous, earlier);
  if (rival) return { issues: [rival], isMisplaced: true };
  const issues = previous ? checkFollows(release, previous) : checkFirst(release);
  const isMisplaced = issues.some(({ code }) => MISPLACED.includes(code));
  return { issues: isMisplaced ? issues : [...issues, ...checkTime(release, previous)], isMisplaced };
}

/** A release that builds on one before the previous, as the previous itself does: two branches were released. */
function findRival(
  release: Release,
  previous: Release,
  earlier: ReadonlyMap<string, string>,
): LedgerIssue | undefined {
  const { version, base } = release;
  if (base === null || base.version === previous.version) return undefined;
  if (earlier.get(base.version) !== base.release || !isLater(version, previous.version)) return undefined;
  const message = `It builds on ${base.version}, though ${previous.version} comes before it: it was made on another branch.`;
  const fix = `Keep one of the two whole. If that is ${previous.version}: remove this file, and those that build on it; restore its why-notes (git checkout <commit before its release> -- .changeset); put packages/dataset and package-lock.json back to ${previous.version}; and release again:  npx claimwire release`;
  return issueOf("RELEASE_CHAIN", release, message, fix);
}

function isLater(version: string, previous: string): boolean {
  return isVersion(version) && isVersion(previous) && compareVersions(version, previous) > 0;
}

function checkTime(release: Release, previous: Release | undefined): LedgerIssue[] {
  const earliest = previous ? earliestAfter(previous, secondsOf(release)) : 0;
  const seconds = parseReleased(release.released);
  if (seconds !== undefined && seconds >= earliest) return [];
  const wanted = previous ? ` After ${previous.version} it is ${earliestInWords(earliest)}.` : "";
  return [issueOf("RELEASE_TIME", release, `released is ${JSON.stringify(release.released)}.${wanted}`)];
}

function earliestInWords(seconds: number): string {
  return seconds > LAST_SECOND
    ? "never: that one has the last time there is"
    : `${renderReleased(seconds)} at the earliest`;
}

function checkFirst(release: Release): LedgerIssue[] {
  const { version, base } = release;
  if (base !== null) return [missing(base.version, version)];
  if (version === FIRST_VERSION) return [];
  return [issueOf("RELEASE_ORDER", release, `The first release is ${version}; it must be ${FIRST_VERSION}.`)];
}

function checkFollows(release: Release, previous: Release): LedgerIssue[] {
  const { version, base } = release;
  if (!isVersion(version) || !isVersion(previous.version)) {
    return [issueOf("RELEASE_ORDER", release, `${version} does not follow ${previous.version}.`)];
  }
  const order = compareVersions(version, previous.version);
  if (order === 0) {
    const message = `${version} stands in the ledger twice.`;
    return [issueOf("RELEASE_DUPLICATE", release, message, "Keep the one that the next release builds on.")];
  }
  if (order < 0)
    return [issueOf("RELEASE_ORDER", release, `${version} comes after ${previous.version} in the ledger.`)];
  if (base === null)
    return [issueOf("RELEASE_CHAIN", release, `base is null, but ${previous.version} comes before.`)];
  if (isVersion(base.version) && compareVersions(base.version, previous.version) > 0) {
    return [missing(base.version, version)];
  }
  const issues = checkBase(release, base, previous);
  if (bumpBetween(previous.version, version) === undefined) {
    const message = `${version} is more than one step after ${previous.version}.`;
    issues.push(issueOf("RELEASE_ORDER", release, message));
  }
  return issues;
}

function checkBase(release: Release, base: NonNullable<Release["base"]>, previous: Release): LedgerIssue[] {
  const wanted = { version: previous.version, dataset: previous.target.dataset, release: previous.digest };
  return (["version", "dataset", "release"] as const)
    .filter((name) => base[name] !== wanted[name])
    .map((name) => {
      const message = `base.${name} is ${base[name]}; ${releaseName(previous.version)} has ${wanted[name]}.`;
      const fix = "One of the two files was changed. Restore both from git.";
      return issueOf("RELEASE_CHAIN", release, message, fix);
    });
}

function missing(version: string, by: string): LedgerIssue {
  const message = `The release ${version} is missing; ${releaseName(by)} builds on it.`;
  return issueOf("RELEASE_MISSING", { version }, message, "Restore it from git.");
}
