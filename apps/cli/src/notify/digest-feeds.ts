import { createHash } from "node:crypto";
import type { FeedConfig } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";
import { renderWire } from "@claimwire/wire";

import { listFeeds } from "./list-feeds.js";

/** SHA-256 of feeds by their addresses. */
export type Digests = ReadonlyMap<string, string>;

export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The digests of all feeds as a proven ledger gives them. */
export function digestFeeds(releases: readonly ClaimsRelease[], config: FeedConfig): Digests {
  const addresses = new Map(listFeeds(releases, config.baseUrl).map(({ path, address }) => [path, address]));
  const digests = new Map<string, string>();
  for (const { path, text } of renderWire(releases, config)) {
    const address = addresses.get(path);
    if (address !== undefined) digests.set(address, digestOf(text));
  }
  return digests;
}
