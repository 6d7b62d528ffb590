import { BASES, CERTAINTIES, type Claim, MODES, ROLES } from "@claimwire/schema";
import { amountInWords, capitalise, statusInWords } from "@claimwire/wire";

import type { Html } from "../html.js";
import type { Site } from "../site.js";
import { Fact, Facts } from "./facts.js";
import { Joined } from "./joined.js";
import { RecordDate } from "./moment.js";
import { EntityLink, TopicLink } from "./record-link.js";

/** Who asserts a claim, how they know and how sure they are, and what it is about. */
export function ClaimFacts({ site, claim }: { readonly site: Site; readonly claim: Claim }): Html {
  const { mode = "fact", certainty = "stated", quantities = [], about = [], topics = [] } = claim;
  return (
    <Facts>
      <Fact name="Asserted by">
        <EntityLink site={site} id={claim.assertedBy} />,{" "}
        <span title={BASES[claim.basis]}>{BASIS_WORDS[claim.basis]}</span>
      </Fact>
      <Fact name="Kind">
        <span title={MODES[mode]}>{MODE_WORDS[mode]}</span>
      </Fact>
      <Fact name="Certainty">
        <span title={CERTAINTIES[certainty]}>{CERTAINTY_WORDS[certainty]}</span>
      </Fact>
      <Fact name="Status">{statusInWords(claim.status)}</Fact>
      <Fact name="When">{claim.when && <RecordDate date={claim.when} />}</Fact>
      {quantities.map((quantity) => (
        <Fact name={capitalise(MEASURE_WORDS[quantity.measure])}>
          <data value={`${quantity.value} ${quantity.unit}`}>{amountInWords(quantity)}</data>
        </Fact>
      ))}
      <Fact name="About">
        {about.length > 0 && (
          <ul class="plain">
            {groupRoles(about).map(([entity, roles]) => (
              <li>
                <EntityLink site={site} id={entity} />{" "}
                <span class="soft">
                  (
                  <Joined pieces={roles.map((role) => <span title={ROLES[role]}>{ROLE_WORDS[role]}</span>)} />
                  )
                </span>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="Topics">
        {topics.length > 0 && <Joined pieces={topics.map((id) => <TopicLink site={site} id={id} />)} />}
      </Fact>
      <Fact name="Left open">{claim.note}</Fact>
    </Facts>
  );
}

type AboutList = NonNullable<Claim["about"]>;
type Role = AboutList[number]["role"];

/** Each entity once, with all its roles. */
function groupRoles(about: AboutList): [entity: string, roles: readonly Role[]][] {
  const roles = new Map<string, Role[]>();
  for (const { entity, role } of about) roles.set(entity, [...(roles.get(entity) ?? []), role]);
  return [...roles];
}
