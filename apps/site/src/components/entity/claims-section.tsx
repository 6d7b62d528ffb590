import { keyOf, ROLES } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { sortNewestFirst } from "../../model/claim-time.js";
import type { Dossier } from "../../model/dossier/dossier.js";
import { aftermathOf } from "../../model/dossier/projects.js";
import { hrefOf } from "../../site.js";
import { ClaimGroup, ClaimList } from "../claim/claim-list.js";
import { MoreLine } from "../elements/more-line.js";
import { Section } from "../frame/columns.js";
import { claimsPath } from "../record/claim-files.js";
import { ProjectParts } from "./project-parts.js";

type ClaimsProps = Props<{ dossier: Dossier; isProject: boolean; most: number }>;

/** The claims that others make about an entity, by its role in them, or of a project by what they tell of it. */
export function OthersClaims({ site, dossier, isProject, most }: ClaimsProps): Markup {
  const { othersClaims } = dossier;
  const ids = new Set(othersClaims.map(({ claim }) => claim));
  // What came of a project has a section of its own.
  if (isProject)
    for (const id of aftermathOf(site.index, dossier.id, site.config.dossier?.progress).own) ids.delete(id);
  return (
    <Section id="about-it" heading="Others' claims about it" count={ids.size}>
      {isProject && ids.size <= most ? (
        <ProjectParts site={site} ids={[...ids]} />
      ) : (
        (Object.keys(ROLES) as (keyof typeof ROLES)[]).map((role) => (
          <RoleGroup site={site} dossier={dossier} role={role} most={most} />
        ))
      )}
    </Section>
  );
}

type RoleGroupProps = Props<{ dossier: Dossier; role: keyof typeof ROLES; most: number }>;

function RoleGroup({ site, dossier, role, most }: RoleGroupProps): Markup {
  const ids = dossier.othersClaims.filter((member) => member.role === role).map(({ claim }) => claim);
  return (
    <ClaimGroup site={site} heading={ROLES[role].phrase ?? `As ${ROLES[role].label}`} ids={ids} most={most}>
      <p class="soft">{ROLES[role].definition}</p>
    </ClaimGroup>
  );
}

/** The claims that an entity makes itself. */
export function OwnClaims({
  site,
  dossier: { id, ownClaims },
  most,
}: Omit<ClaimsProps, "isProject">): Markup {
  const shown = sortNewestFirst(site.index, ownClaims).slice(0, most);
  return (
    <Section id="asserted" heading="Claims that it makes" count={ownClaims.length}>
      <ClaimList site={site} ids={shown} inOrder />
      <MoreLine shown={most} of={ownClaims.length} href={hrefOf(site, claimsPath(keyOf("entities", id)))} />
    </Section>
  );
}
