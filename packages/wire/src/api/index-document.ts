import { absoluteUrl, OPML_PATH } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";
import { API_PATH, apiDatasetPath, apiReleasePath, apiSchemaPath, releasePath } from "../addresses.js";
import { GENERAL_STREAMS } from "../streams/general-streams.js";
import type { WireConfig } from "../wire-config.js";

/** The licence of the data. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

function indexRelease(
  { version, released, digest, target, changes }: ClaimsRelease,
  { baseUrl }: WireConfig,
): object {
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

/** `api/v1/index.json`: every release with its digests, and the addresses of all else. Its schema is in `schemas.ts`. */
export function indexDocument(releases: readonly ClaimsRelease[], config: WireConfig): object {
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
