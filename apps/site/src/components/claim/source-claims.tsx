import type { Markup, Props } from "../../markup.js";
import type { Footing } from "../../model/dataset-index.js";
import { Section } from "../frame/section.js";
import { ClaimList } from "./claim-list.js";

const FOOTINGS: readonly (readonly [footing: Footing, heading: string])[] = [
  ["states", "Asserted in it"],
  ["supports", "Relying on it"],
  ["via", "Known through it"],
];

/** The claims that rest on a source, by how they do. */
export function SourceClaims({ site, id }: Props<{ id: string }>): Markup {
  const claims = site.index.claimsRestingOn.get(id);
  if (claims.length === 0) return null;
  return (
    <Section id="claims" heading={`Claims that rest on it (${claims.length})`}>
      {FOOTINGS.map(([footing, heading]) => {
        const ids = claims.filter((member) => member.footing === footing).map(({ claim }) => claim);
        return (
          ids.length > 0 && (
            <>
              <h3>
                {heading} ({ids.length})
              </h3>
              <ClaimList site={site} ids={ids} />
            </>
          )
        );
      })}
    </Section>
  );
}
