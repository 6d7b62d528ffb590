import { ENTITY_TYPES, type Entity, findRecord } from "@claimwire/schema";
import { listPath } from "@claimwire/wire";
import { NamedLink } from "../components/elements/record-link.js";
import { claimsInWords } from "../components/elements/values.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import type { Markup, Props } from "../markup.js";
import { claimsConcerning } from "../model/dataset-index.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** What entities of a type are called together. */
const PLURALS: Readonly<Record<Entity["type"], string>> = {
  company: "Companies",
  person: "People in public roles",
  "public-body": "Public bodies",
  organisation: "Organisations",
  group: "Groups of people who are not named",
  place: "Places",
  project: "Projects",
  facility: "Facilities",
  system: "Systems",
  product: "Products",
  event: "Events",
};

/** The list of all entities. */
export function* entitiesPages(site: Site): Iterable<Page> {
  const groups = groupByType(site);
  yield {
    path: listPath("entities"),
    title: "Entities",
    description:
      "The companies, public bodies, people in public roles, places, projects and systems that claims are about.",
    stream: "all",
    body: (
      <Columns>
        <PageHeading site={site}>Entities</PageHeading>
        <p class="lede">
          {site.index.entities.size} companies, people, bodies, places, projects and systems. Being listed
          here says nothing of anybody's conduct: it means that a claim names them.
        </p>
        {groups.map(([type, ids]) => (
          <Section
            id={type}
            heading={PLURALS[type]}
            definition={ENTITY_TYPES[type].definition}
            count={ids.length}
          >
            <ul class="entities">
              {ids.map((id) => (
                <EntityItem site={site} id={id} />
              ))}
            </ul>
          </Section>
        ))}
      </Columns>
    ),
  };
}

/** The ids of each type that there is, in the order of the types, by name. */
function groupByType({ index }: Site): [Entity["type"], string[]][] {
  const types = Object.keys(ENTITY_TYPES) as Entity["type"][];
  return types
    .map((type): [Entity["type"], string[]] => [
      type,
      [...index.entities]
        .filter(([, entity]) => entity.type === type)
        .sort(([, a], [, b]) => (a.name < b.name ? -1 : 1))
        .map(([id]) => id),
    ])
    .filter(([, ids]) => ids.length > 0);
}

/** An entity in a list: its name, what it is, and how many claims concern it. */
function EntityItem({ site, id }: Props<{ id: string }>): Markup {
  const entity = findRecord(site.index.records, "entities", id);
  return (
    <li class="entity-item">
      <p class="title">
        <NamedLink site={site} kind="entities" id={id} />
        {entity?.description && <span class="soft">: {entity.description}</span>}
      </p>
      <p class="marks">{claimsInWords(claimsConcerning(site.index, id).length)}</p>
    </li>
  );
}
