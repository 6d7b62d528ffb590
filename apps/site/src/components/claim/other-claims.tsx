import { type RecordKey, SHAPES } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { ClaimList } from "./claim-list.js";

/** Fields of a claim that have a section of their own on the page of the record that they name. */
const SHOWN = ["assertedBy", "about", "topics", "evidence", "relations", "status"];

/** The claims that name a record in any other field, by that field. */
export function OtherClaims({ site, record }: Props<{ record: RecordKey }>): Markup {
  const referrers = site.index.referrers.get(record);
  return (
    <>
      {SHAPES.claims.fields.map(({ name, label }) => {
        const at = referrers.filter(({ place }) => !SHOWN.includes(name) && place.split("/")[1] === name);
        const ids = new Set(at.flatMap(({ kind, id }) => (kind === "claims" ? [id] : [])));
        return (
          ids.size > 0 && (
            <section aria-labelledby={`as-${name}`}>
              <h2 id={`as-${name}`}>
                Claims that name it under “{label}” ({ids.size})
              </h2>
              <ClaimList site={site} ids={[...ids]} />
            </section>
          )
        );
      })}
    </>
  );
}
