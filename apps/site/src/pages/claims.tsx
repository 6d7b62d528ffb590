import { listPath } from "@claimwire/wire";
import { ClaimList } from "../components/claim/claim-list.js";
import { claimsInWords } from "../components/elements/values.js";
import type { ListKind } from "../components/list/list-kind.js";
import { listPages } from "../components/list/list-pages.js";
import { claimsCsv, claimsJson } from "../model/claim-table.js";
import { sortNewestFirst, yearOfClaim } from "../model/claim-time.js";
import { claimProperties, rolePairsOf } from "../model/lists/claim-properties.js";
import { findFacets, type WholeList } from "../model/lists/listing.js";
import { sortByAmount } from "../model/lists/sort-by-amount.js";
import type { ListFile, Page } from "../page.js";
import type { Site } from "../site.js";

/** The lists of claims. */
export function* claimsPages(site: Site): Iterable<Page | ListFile> {
  yield* listPages(site, claimsKind(site));
}

function claimsKind(site: Site): ListKind {
  const { index } = site;
  const prefix = "browse/";
  const whole: WholeList = {
    path: listPath("claims"),
    folder: `${prefix}all/`,
    title: "Claims",
    ids: sortNewestFirst(index, index.claims.keys()),
    stream: "claims",
    hasOwnStream: true,
  };
  return {
    kind: "claims",
    whole,
    prefix,
    facets: findFacets(whole, prefix, claimProperties(index)),
    count: claimsInWords,
    order: ["newest event first", "oldest event first"],
    divide: "year",
    divisionOf: (id) => yearOfClaim(index, id),
    table: (ids) => <ClaimList site={site} ids={ids} inOrder withAmounts />,
    csv: (ids) => claimsCsv(site, ids),
    json: (path, ids) => claimsJson(site, path, ids),
    choices: {
      pairs: { of: ["entity", "role"], valuesOf: (id) => rolePairsOf(index, id) },
      orders: [
        {
          name: "amount",
          label: "largest amount first, by currency",
          ids: sortByAmount(index, whole.ids),
        },
      ],
    },
  };
}
