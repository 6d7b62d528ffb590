import { feedPath } from "@claimwire/feeds";
import { replay } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import type { Config } from "@claimwire/store";
import { API_INDEX_PATH } from "@claimwire/wire";

import { requireVersion } from "../require-version.js";
import { stopOnErrors } from "../user-error.js";
import { checkPublished } from "./check-published.js";
import { checkReach } from "./check-reach.js";
import { type Base, type Choice, chooseBase } from "./choose-base.js";
import type { Digests } from "./digest-feeds.js";
import { findChanged } from "./find-changed.js";
import { listFeeds } from "./list-feeds.js";
import { digestPublished, readPublished } from "./read-published.js";
import { recallTold } from "./told-memory.js";

/** What is to be told, and what is taken as told. */
export interface Plan {
  readonly base: Base;
  /** Every feed as it is published. */
  readonly present: Digests;
  /** The addresses of the feeds to tell. */
  readonly changed: readonly string[];
}

/**
 * Finds which feeds the hub must be told of: those whose bytes in `public/` are others than when it was last told.
 * Stops when the ledger does not add up, when it does not hold `since`, or when `public/` is not what it gives.
 */
export function planNotification(
  root: string,
  {
    config,
    hub,
    releases,
  }: { readonly config: Config; readonly hub: string; readonly releases: readonly ClaimsRelease[] },
  { all, since }: Omit<Choice, "told">,
): Plan {
  const { baseUrl } = config;
  if (since !== undefined) requireVersion(releases, since);
  stopOnErrors([...replay(releases).issues, ...checkReach(baseUrl, hub)]);
  const feed = readPublished(root, feedPath("all", "json"));
  const index = readPublished(root, API_INDEX_PATH);
  const newest = releases.at(-1)?.version ?? "";
  stopOnErrors(checkPublished({ feed, index }, { baseUrl, hub, newest }));
  const { digests: present, issues } = digestPublished(root, listFeeds(releases, baseUrl));
  stopOnErrors(issues);
  const base = chooseBase(releases, config, { all, since, told: recallTold(root, hub)?.digests });
  return { base, present, changed: findChanged(present, base.digests) };
}
