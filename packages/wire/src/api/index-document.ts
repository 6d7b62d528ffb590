import type { FeedConfig } from "@claimwire/feeds";
import { absoluteUrl, OPML_PATH } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";
import { API_PATH, apiDatasetPath, apiReleasePath, apiSchemaPath, releasePath } from "../addresses.js";
import { GENERAL_STREAMS } from "../streams/general-streams.js";

/** The licence of the data. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** `api/v1/index.json`: every release with its digests, and the addresses of all else. */
export interface IndexDocument {
  readonly $schema: string;
  readonly title: string;
  readonly description: string;
  readonly license: string;
  readonly newest: string;
  /** Oldest first. */
  readonly releases: readonly IndexedRelease[];
  /** Addresses with `{kind}` and `{id}`, `{stream}` and `{format}` for the reader to fill in. */
  readonly templates: { readonly record: string; readonly page: string; readonly feed: string };
  readonly streams: readonly string[];
  readonly opml: string;
}

export interface IndexedRelease {
  readonly version: string;
  readonly released: string;
  /** The release's own digest. */
  readonly digest: string;
  /** Root of the dataset's trie. */
  readonly dataset: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: number;
  readonly urls: { readonly release: string; readonly dataset: string; readonly page: string };
}

function indexRelease(
  { version, released, digest, target, changes }: ClaimsRelease,
  { baseUrl }: FeedConfig,
): IndexedRelease {
  return {
    version,
    released,
    digest,
    dataset: target.dataset,
    counts: target.counts,
    changes: changes.length,
    urls: {
      release: absoluteUrl(baseUrl, apiReleasePath(version)),
      dataset: absoluteUrl(baseUrl, apiDatasetPath(version)),
      page: absoluteUrl(baseUrl, releasePath(version)),
    },
  };
}

export function indexDocument(releases: readonly ClaimsRelease[], config: FeedConfig): IndexDocument {
  const { baseUrl, title, description } = config;
  return {
    $schema: absoluteUrl(baseUrl, apiSchemaPath("index")),
    title,
    description,
    license: LICENCE,
    newest: releases.at(-1)?.version ?? "",
    releases: releases.map((release) => indexRelease(release, config)),
    templates: {
      record: absoluteUrl(baseUrl, `${API_PATH}records/{kind}/{id}.json`),
      page: absoluteUrl(baseUrl, "{kind}/{id}/"),
      feed: absoluteUrl(baseUrl, "feeds/{stream}.{format}"),
    },
    streams: GENERAL_STREAMS,
    opml: absoluteUrl(baseUrl, OPML_PATH),
  };
}
