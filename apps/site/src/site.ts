import { absoluteUrl, type FeedConfig } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";
import type { ChangeHistory } from "./model/change-history.js";
import type { DatasetIndex } from "./model/dataset-index.js";

/** Everything that pages are made from: the dataset of the newest release, its references reversed, and its history. */
export interface Site {
  readonly config: FeedConfig;
  /** Oldest first; empty before the first release. */
  readonly releases: readonly ClaimsRelease[];
  readonly index: DatasetIndex;
  /** Keys of records whose content must not be shown and is not in the index. */
  readonly withheld: ReadonlySet<string>;
  readonly history: ChangeHistory;
}

/** The address of a path below the base, as pages link to it: with the base's own path, without its host. */
export function hrefOf({ config }: Site, path: string): string {
  return `${new URL(config.baseUrl).pathname.replace(/\/+$/, "")}/${path}`;
}

/** The absolute address of a path below the base. */
export function absoluteUrlOf({ config }: Site, path: string): string {
  return absoluteUrl(config.baseUrl, path);
}
