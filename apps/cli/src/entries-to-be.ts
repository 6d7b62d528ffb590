import type { FeedConfig } from "@claimwire/feeds";
import { BUMPS, FIRST_VERSION, makeRelease, nextVersion, replaySteps } from "@claimwire/ledger";
import { hasErrors, LIST_KEYS } from "@claimwire/schema";
import { StreamHistory, type StreamId, tellRelease } from "@claimwire/wire";

import type { Pending } from "./pending.js";

/** A feed entry that the next release will make. */
export interface EntryToBe {
  readonly title: string;
  readonly streams: readonly StreamId[];
}

/** The version that a release made now would have; undefined when there is nothing to release. */
export function versionToBe({ newest, needed, asked }: Pending): string | undefined {
  const bump = BUMPS.find((candidate) => candidate === needed || candidate === asked);
  if (bump === undefined) return undefined;
  return newest === undefined ? FIRST_VERSION : nextVersion(newest.version, bump);
}

/**
 * The entries that a release made now would add to the feeds, oldest first, told as the feeds will tell them.
 * Undefined when no release can be made of what is pending.
 */
export function entriesToBe(pending: Pending, config: FeedConfig): readonly EntryToBe[] | undefined {
  const { releases, newest, base, digests, changes, notes, issues } = pending;
  const version = versionToBe(pending);
  if (version === undefined || hasErrors(issues)) return undefined;
  // Titles do not depend on the time; any that is later than the newest release will do.
  const now = newest?.released ?? "1970-01-01T00:00:00Z";
  const listKeys = LIST_KEYS;
  const made = makeRelease({ previous: newest, base, digests, changes, version, now, notes, listKeys });
  if (made.release === undefined) return undefined;
  const history = new StreamHistory();
  let told: readonly EntryToBe[] = [];
  for (const step of replaySteps([...releases, made.release])) {
    told = Array.from(tellRelease(step, history, config), ({ entry: { title }, streams }) => ({
      title,
      streams,
    }));
  }
  return told;
}
