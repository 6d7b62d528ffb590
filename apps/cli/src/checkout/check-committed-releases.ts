import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareVersions, ledgerIssue } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { type Issue, LEDGER_FOLDER, releaseFile } from "@claimwire/schema";
import { type CommittedHistory, readDataPackage } from "@claimwire/store";
import { cliIssue } from "../issues.js";
import { filesBesideRelease } from "./data-package-files.js";
import type { Committed } from "./read-committed.js";

export interface CheckedReleases {
  /** For each release of the ledger that is committed: the first commit that added it. Oldest release first. */
  readonly committed: readonly Committed[];
  readonly issues: readonly Issue[];
}

/**
 * Checks that the ledger still holds every release that was ever committed, unchanged: the ledger is append-only. One
 * exception: when two branches released on the same base, the releases of one of them may be removed. Withholding
 * content changes the file of a release, but never its digest. `ever` are the committed releases, `releases` those of the
 * ledger.
 */
export async function checkCommittedReleases(
  history: CommittedHistory,
  ever: readonly Committed[],
  releases: readonly ClaimsRelease[],
  root: string,
): Promise<CheckedReleases> {
  const committed = findAdditions(ever, releases);
  const digests = new Set(releases.map(({ digest }) => digest));
  const removed = ever.filter(({ release }) => !digests.has(release.digest));
  removed.sort((a, b) => compareVersions(a.release.version, b.release.version));
  if (removed.length === 0) return { committed, issues: [] };
  const lost: Committed[] = [];
  const others = new Set<string>();
  const atHead = new Set(await history.filesAt(history.head, LEDGER_FOLDER));
  const edited = new Set(
    releases.map(fileOf).filter((file) => atHead.has(file) && !committed.some((one) => one.file === file)),
  );
  for (const one of removed) {
    if (!edited.has(one.file) && (await isOfOtherBranch(history, one, committed, others))) {
      others.add(one.release.digest);
    } else lost.push(one);
  }
  return { committed, issues: describeLost(lost, root) };
}

function fileOf({ version }: ClaimsRelease): string {
  return releaseFile(version);
}

function findAdditions(ever: readonly Committed[], releases: readonly ClaimsRelease[]): Committed[] {
  return releases.flatMap(({ digest }) => {
    return ever.find(({ release, isAddition }) => isAddition && release.digest === digest) ?? [];
  });
}

/**
 * Whether a removed release was made on another branch than the releases of the ledger: directly on their base, or on
 * top of a release for which this holds (`others`).
 */
async function isOfOtherBranch(
  { grewOutOf }: CommittedHistory,
  { release, commit }: Committed,
  present: readonly Committed[],
  others: ReadonlySet<string>,
): Promise<boolean> {
  const base = release.base?.release;
  if (base !== undefined && others.has(base)) return true;
  for (const rival of present) {
    const sharesBase = rival.release.base?.release === base;
    // A commit that rewrites a release is a descendant of the commit that added it; that is no other branch.
    if (sharesBase && !(await grewOutOf(rival.commit, commit))) return true;
  }
  return false;
}

/** One issue for each file: of a release that was rewritten twice, about the first rewriting. */
function describeLost(lost: readonly Committed[], root: string): Issue[] {
  const beside = filesBesideRelease(readDataPackage(root));
  const first = new Map([...lost].reverse().map((one) => [one.file, one]));
  const issues = [...first.values()].reverse().map(({ file, commit, release }) => {
    const short = commit.slice(0, 12);
    const at = { file, path: [] };
    const rule = "Release files are never edited or removed; the next release corrects what is wrong in one.";
    const restore = `${rule} Restore it:  git checkout ${short} -- ${file}`;
    if (existsSync(join(root, file))) {
      return cliIssue("RELEASE_REWRITTEN", at, `It is not the release that commit ${short} added.`, restore);
    }
    const message = `The release ${release.version} is missing; commit ${short} has it.`;
    const together = [file, ...beside.filter((path) => existsSync(join(root, path)))].join(" ");
    const fix = `${rule} Restore it:  git checkout ${short} -- ${file}   If its commit was reverted, restore all that it wrote (git checkout ${short} -- ${together}), and remove the why-notes that came back; data that was wrong is corrected by the next release.`;
    return ledgerIssue("RELEASE_MISSING", at, message, fix);
  });
  return issues.sort((a, b) => Number(b.code === "RELEASE_MISSING") - Number(a.code === "RELEASE_MISSING"));
}
