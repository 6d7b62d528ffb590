import type { FeedConfig } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";

import { type Digests, digestFeeds } from "./digest-feeds.js";

/** What the feeds are compared with. */
export interface Base {
  /** `last`: what was remembered. A version: what that release gave. Null: nothing, so every feed counts as changed. */
  readonly since: "last" | string | null;
  readonly digests: Digests;
}

export interface Choice {
  readonly all: boolean;
  /** A version in the ledger. */
  readonly since: string | undefined;
  /** What the hub was told, if that is known. */
  readonly told: Digests | undefined;
}

/**
 * Chooses what is taken as told already: with `all`, nothing; with `since`, the feeds as that release gave them; else what
 * is remembered; and where nothing is, as in a fresh checkout, the feeds as the release before the newest gave them, so
 * that those are told which the newest release changed. The releases are a proven ledger.
 */
export function chooseBase(releases: readonly ClaimsRelease[], config: FeedConfig, choice: Choice): Base {
  if (choice.all) return { since: null, digests: new Map() };
  if (choice.since === undefined && choice.told !== undefined) return { since: "last", digests: choice.told };
  const version = choice.since ?? releases.at(-2)?.version;
  if (version === undefined) return { since: null, digests: new Map() };
  const end = releases.findIndex((release) => release.version === version) + 1;
  return { since: version, digests: digestFeeds(releases.slice(0, end), config) };
}
