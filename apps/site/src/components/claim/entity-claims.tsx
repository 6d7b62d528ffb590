import { ROLES } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { Section } from "../frame/section.js";
import { ClaimList } from "./claim-list.js";

/** The claims about an entity, by its role in them, and those that it asserts. */
export function EntityClaims({ site, id }: Props<{ id: string }>): Markup {
  const about = site.index.claimsAbout.get(id);
  const asserted = site.index.claimsAssertedBy.get(id);
  return (
    <>
      {about.length > 0 && (
        <Section id="about-it" heading={`Claims about it (${new Set(about.map(({ claim }) => claim)).size})`}>
          {(Object.keys(ROLES) as (keyof typeof ROLES)[]).map((role) => {
            const ids = about.filter((member) => member.role === role).map(({ claim }) => claim);
            return (
              ids.length > 0 && (
                <>
                  <h3>
                    As {ROLES[role].label} ({ids.length})
                  </h3>
                  <p class="soft">{ROLES[role].definition}</p>
                  <ClaimList site={site} ids={ids} />
                </>
              )
            );
          })}
        </Section>
      )}
      {asserted.length > 0 && (
        <Section id="asserted" heading={`Claims that it makes (${asserted.length})`}>
          <ClaimList site={site} ids={asserted} />
        </Section>
      )}
    </>
  );
}
