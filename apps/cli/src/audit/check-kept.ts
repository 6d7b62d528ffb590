import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareVersions, ledgerIssue } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { type Issue, releaseFile } from "@claimwire/schema";
import type { CommittedHistory } from "@claimwire/store";
import { cliIssue } from "../issues.js";
import type { Committed, CommittedLedger } from "./read-committed.js";

/** What was committed of the ledger, and what became of it. */
export interface Kept {
  /** For each release of the ledger that is committed: the first commit that added it. Oldest release first. */
  readonly committed: readonly Committed[];
  readonly issues: readonly Issue[];
}

/**
 * Holds the ledger against every release that was ever committed: the ledger is append-only, so each must still be in
 * it, as it was. The one exception is what the losing one of two branches released, when the ledger keeps what the
 * other released on the same base. Withholding content changes a release's file, but never its digest.
 */
export async function checkKept(
  history: CommittedHistory,
  { ever, atHead }: CommittedLedger,
  releases: readonly ClaimsRelease[],
  root: string,
): Promise<Kept> {
  const committed = findAdditions(ever, releases);
  const digests = new Set(releases.map(({ digest }) => digest));
  const gone = ever.filter(({ release }) => !digests.has(release.digest));
  gone.sort((a, b) => compareVersions(a.release.version, b.release.version));
  const lost: Committed[] = [];
  const outdone = new Set<string>();
  const edited = new Set(
    releases.map(fileOf).filter((file) => atHead.has(file) && !committed.some((one) => one.file === file)),
  );
  for (const one of gone) {
    if (!edited.has(one.file) && (await isOutdone(history, one, committed, outdone))) {
      outdone.add(one.release.digest);
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

/** Whether a release that is gone was made on the losing one of two branches, be it on top of another such release. */
async function isOutdone(
  { grewOutOf }: CommittedHistory,
  { release, commit }: Committed,
  kept: readonly Committed[],
  outdone: ReadonlySet<string>,
): Promise<boolean> {
  const base = release.base?.release;
  if (base !== undefined && outdone.has(base)) return true;
  for (const rival of kept) {
    const sharesBase = rival.release.base?.release === base;
    // Whoever rewrites a release does so in a commit that grew out of the one that made it.
    if (sharesBase && !(await grewOutOf(rival.commit, commit))) return true;
  }
  return false;
}

/** One issue a file: of a release that was rewritten twice, the first form counts. */
function describeLost(lost: readonly Committed[], root: string): Issue[] {
  const first = new Map([...lost].reverse().map((one) => [one.file, one]));
  const issues = [...first.values()].reverse().map(({ file, commit, release }) => {
    const short = commit.slice(0, 12);
    const at = { file, path: [] };
    const fix = `Release files are never edited or taken away; what is wrong in one, a next release corrects. Restore it:  git checkout ${short} -- ${file}`;
    if (existsSync(join(root, file))) {
      return cliIssue("RELEASE_REWRITTEN", at, `It is not the release that commit ${short} added.`, fix);
    }
    const message = `The release ${release.version} is missing; commit ${short} has it.`;
    return ledgerIssue("RELEASE_MISSING", at, message, fix);
  });
  return issues.sort((a, b) => Number(b.code === "RELEASE_MISSING") - Number(a.code === "RELEASE_MISSING"));
}
