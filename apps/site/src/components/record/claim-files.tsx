import { idOf, KIND_SINGULAR, kindOf, type RecordKey } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { hrefOf } from "../../site.js";
import { claimsInWords } from "../elements/values.js";

/** `browse/entity/<id>/`: the list of all claims that concern an entity or are filed under a topic. */
export function claimsPath(record: RecordKey): string {
  return `browse/${KIND_SINGULAR[kindOf(record)]}/${idOf(record)}/`;
}

/** Where all claims of an entity or a topic are: as a list, as CSV and as JSON. */
export function AllClaims({ site, record, count }: Props<{ record: RecordKey; count: number }>): Markup {
  if (count === 0) return null;
  const path = claimsPath(record);
  return (
    <p class="all-claims">
      <a href={hrefOf(site, path)}>{count === 1 ? "The claim" : `All ${claimsInWords(count)}`} as a list</a>
      {" · "}
      <a href={hrefOf(site, `${path}claims.csv`)}>CSV</a>
      {" · "}
      <a href={hrefOf(site, `${path}claims.json`)}>JSON</a>
    </p>
  );
}
