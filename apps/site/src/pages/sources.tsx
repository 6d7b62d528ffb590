import { FOLLOW_UPS_PATH, listPath } from "@claimwire/wire";
import type { ListKind } from "../components/list/list-kind.js";
import { listPages } from "../components/list/list-pages.js";
import { SourceTable } from "../components/source/source-table.js";
import { FollowLink } from "../components/subscribe/feed-links.js";
import { findFacets, type WholeList } from "../model/lists/listing.js";
import { sortSourcesNewestFirst, sourceProperties, yearOfSource } from "../model/lists/source-properties.js";
import { sourcesCsv, sourcesJson } from "../model/source-table.js";
import type { ListFile, Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** The lists of sources. */
export function* sourcesPages(site: Site): Iterable<Page | ListFile> {
  yield* listPages(site, sourcesKind(site));
}

function sourcesKind(site: Site): ListKind {
  const { index } = site;
  const prefix = "browse/sources/";
  const whole: WholeList = {
    path: listPath("sources"),
    folder: `${prefix}all/`,
    title: "Sources",
    ids: sortSourcesNewestFirst(index),
    stream: "sources",
    hasOwnStream: true,
  };
  const claims = (id: string): number => index.claimsRestingOn.get(id).length;
  return {
    kind: "sources",
    whole,
    prefix,
    facets: findFacets(whole, prefix, sourceProperties(index)),
    count: (number) => (number === 1 ? "1 source" : `${number} sources`),
    order: ["newest first", "oldest first"],
    divide: "year",
    introduction: (
      <p>
        Titles are those of the publishers; one in [brackets] is ours, for a document whose title we have not
        seen. None of their text is kept here. Those that cite an earlier one are also listed{" "}
        <a href={hrefOf(site, FOLLOW_UPS_PATH)}>by year</a>, and have a feed of their own:{" "}
        <FollowLink site={site} stream="follow-ups" of="follow-ups" />
      </p>
    ),
    divisionOf: (id) => yearOfSource(index, id),
    table: (ids) => <SourceTable site={site} ids={ids} />,
    csv: (ids) => sourcesCsv(site, ids),
    json: (path, ids) => sourcesJson(site, path, ids),
    choices: {
      orders: [
        {
          name: "claims",
          label: "most claims first",
          ids: whole.ids.toSorted((a, b) => claims(b) - claims(a)),
        },
      ],
    },
  };
}
