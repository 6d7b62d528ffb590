import type { RecordKey } from "@claimwire/schema";
import { pagePath } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { PER_PAGE, recordClaimsPath } from "../../model/record-claims.js";
import { hrefOf } from "../../site.js";
import { claimsInWords } from "../elements/values.js";

/** All claims of an entity or topic as CSV and JSON. */
export function ClaimFiles({ site, record }: Props<{ record: RecordKey }>): Markup {
  return (
    <>
      <a href={hrefOf(site, `${pagePath(record)}claims.csv`)}>CSV</a> ·{" "}
      <a href={hrefOf(site, `${pagePath(record)}claims.json`)}>JSON</a>
    </>
  );
}

/** Where all claims of a record are: its list, where the page does not hold all, and its data. */
export function AllClaims({ site, record, count }: Props<{ record: RecordKey; count: number }>): Markup {
  if (count === 0) return null;
  return (
    <p class="all-claims">
      {count > PER_PAGE ? (
        <a href={hrefOf(site, recordClaimsPath(record))}>All {claimsInWords(count)}</a>
      ) : (
        "These claims"
      )}
      : <ClaimFiles site={site} record={record} />
    </p>
  );
}
