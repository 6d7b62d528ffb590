import {
  BUMPS,
  bumpBetween,
  FIRST_VERSION,
  type MadeRelease,
  makeRelease,
  nextVersion,
} from "@claimwire/ledger";
import { type Issue, LIST_KEYS, type ListKeyTable, releaseFile } from "@claimwire/schema";
import { bumpOf, isEnough } from "../bump/bump-of.js";
import { bumpTooSmall } from "../causes/cover-changes.js";
import type { CauseCode, Signal } from "../codes.js";
import { inLedgerFolder } from "../plan/in-ledger-folder.js";
import type { Pending } from "./find-pending.js";

/** The version that a release of what is pending has; undefined when there is nothing to release. */
export function pendingVersion({
  newest,
  needed,
  asked,
}: Pick<Pending, "newest" | "needed" | "asked">): string | undefined {
  const bump = BUMPS.find((candidate) => candidate === needed || candidate === asked);
  if (bump === undefined) return undefined;
  return newest === undefined ? FIRST_VERSION : nextVersion(newest.version, bump);
}

export interface ReleaseChoices {
  readonly version: string;
  /** Now, as an ISO 8601 time. The release is dated later when the one before it demands that. */
  readonly now: string;
  readonly listKeys?: ListKeyTable;
}

export interface MadeClaimsRelease extends Omit<MadeRelease<Signal, CauseCode>, "issues"> {
  readonly issues: readonly Issue[];
}

type Releasable = Pick<Pending, "newest" | "base" | "digests" | "changes" | "notes">;

/** Makes a release of what is pending, unless the step to the version is smaller than the changes demand. */
export function releasePending(
  { newest: previous, base, digests, changes, notes }: Releasable,
  { version, now, listKeys = LIST_KEYS }: ReleaseChoices,
): MadeClaimsRelease {
  const issues = checkBump({ newest: previous, changes }, version);
  if (issues.length > 0) return { release: undefined, issues };
  const made = makeRelease({ previous, base, digests, changes, version, now, notes, listKeys });
  return { ...made, issues: inLedgerFolder(made.issues) };
}

function checkBump({ newest, changes }: Pick<Pending, "newest" | "changes">, version: string): Issue[] {
  const bump = newest && bumpBetween(newest.version, version);
  const needed = bumpOf(changes);
  if (bump === undefined || needed === undefined || isEnough(bump, needed)) return [];
  const found = `From ${newest?.version} to ${version} is a ${bump} step`;
  return [bumpTooSmall(releaseFile(version), found, bump, changes)];
}
