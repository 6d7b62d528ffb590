import { entityName } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { aftermathOf, membersOfProject } from "../../model/dossier/projects.js";
import { groupBy } from "../../model/group-by.js";
import { ClaimGroup, ClaimList } from "../claim/claim-list.js";
import { Section } from "../frame/columns.js";

/** On the page of a project: what later came of it, by claims about it and by claims around it. */
export function AftermathSection({ site, id }: Props<{ id: string }>): Markup {
  const { own, near } = aftermathOf(site.index, id, site.config.dossier?.progress);
  const companies = membersOfProject(site.index, id, ["actor", "partner"]).filter(
    (entity) => site.index.entities.get(entity)?.type === "company",
  );
  const names = companies.map((entity) => entityName(site.index.records, entity)).join(", ");
  const notes = near.flatMap((claim) => site.index.claims.get(claim)?.note ?? []);
  return (
    <Section
      id="aftermath"
      heading="What later came of it"
      count={own.length + near.length}
      definition={`Linked by ${site.config.title}.`}
    >
      {own.length > 0 && <ClaimList site={site} ids={own} />}
      {near.length > 0 && (
        <>
          <h3>Said later of projects around it</h3>
          <p class="soft">
            These do not name this project: they are of the same area and of somebody who takes part in it (
            <bdi>{names}</bdi>).
          </p>
          <ClaimList site={site} ids={near} />
          {notes.map((note) => (
            <p class="soft">Our note: {note}</p>
          ))}
        </>
      )}
    </Section>
  );
}

/** On the page of a project: the claims about it by what they tell of it, such as its terms and its contents. */
export function ProjectParts({ site, ids }: Props<{ ids: readonly string[] }>): Markup {
  const { index, config } = site;
  const projects = config.dossier?.projects ?? "";
  const groups = groupBy(new Set(ids), (id) => {
    const topics = index.claims.get(id)?.topics ?? [];
    return topics.find((topic) => index.topics.get(topic)?.broader === projects) ?? "";
  });
  const named = groups.filter(([topic]) => topic !== "");
  const others = groups.flatMap(([topic, own]) => (topic === "" ? own : []));
  return (
    <>
      {named.map(([topic, own]) => (
        <ClaimGroup site={site} heading={index.topics.get(topic)?.label ?? topic} ids={own}>
          <p class="soft">{index.topics.get(topic)?.definition}</p>
        </ClaimGroup>
      ))}
      <ClaimGroup site={site} heading="Other claims" ids={others} />
    </>
  );
}
