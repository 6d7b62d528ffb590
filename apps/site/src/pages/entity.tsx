import { ENTITY_TYPES, type Entity, keyOf, SCHEMES } from "@claimwire/schema";
import { capitalise, languageName, listPath, pagePath } from "@claimwire/wire";
import { EntityClaims } from "../components/claim/entity-claims.js";
import { OtherClaims } from "../components/claim/other-claims.js";
import { CodeMark } from "../components/elements/code-mark.js";
import { Fact, Facts } from "../components/elements/facts.js";
import { Joined } from "../components/elements/joined.js";
import { RecordDate } from "../components/elements/moment.js";
import { NamedLink } from "../components/elements/record-link.js";
import { Columns } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { HistorySection } from "../components/history/history-section.js";
import { FieldFacts } from "../components/record/field-facts.js";
import { RecordAside } from "../components/record/record-aside.js";
import { SourceList } from "../components/source/source-list.js";
import type { Html } from "../html.js";
import { sortByDate } from "../model/sort-by-date.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** A page for each entity. */
export function* entityPages(site: Site): Iterable<Page> {
  for (const [id, entity] of site.index.entities) {
    const what = entity.description ?? capitalise(ENTITY_TYPES[entity.type].label);
    yield {
      path: pagePath(keyOf("entities", id)),
      title: entity.name,
      description: `${what}. The claims about ${entity.name}, by the part it has in them, and the claims it makes.`,
      stream: keyOf("entities", id),
      body: <EntityBody site={site} id={id} entity={entity} />,
    };
  }
}

function EntityBody(props: { readonly site: Site; readonly id: string; readonly entity: Entity }): Html {
  const { site, id, entity } = props;
  const published = sortByDate(site.index, site.index.publishedBy.get(id));
  return (
    <Columns aside={<RecordAside site={site} record={keyOf("entities", id)} />}>
      <PageHeading site={site} above={[{ path: listPath("entities"), label: "Entities" }]}>
        <bdi>{entity.name}</bdi>
      </PageHeading>
      {entity.description && <p class="lede">{entity.description}</p>}
      <EntityFacts site={site} id={id} entity={entity} />
      <EntityClaims site={site} id={id} />
      <OtherClaims site={site} record={keyOf("entities", id)} />
      {published.length > 0 && (
        <section aria-labelledby="published">
          <h2 id="published">Sources that it published ({published.length})</h2>
          <SourceList site={site} ids={published} />
        </section>
      )}
      <HistorySection site={site} record={keyOf("entities", id)} />
    </Columns>
  );
}

function EntityFacts(props: { readonly site: Site; readonly id: string; readonly entity: Entity }): Html {
  const { site, id, entity } = props;
  const { names = {}, identifiers = {}, partOf, publicRole } = entity;
  const parts = site.index.partsOf.get(id);
  const holders = site.index.holdersIn.get(id);
  return (
    <Facts>
      <Fact name="Type">
        <CodeMark codes={ENTITY_TYPES} code={entity.type} />
      </Fact>
      {Object.entries(names).map(([tag, list]) => (
        <Fact name={`Name in ${languageName(tag)}`}>
          <Joined pieces={list.map((name) => <bdi lang={tag}>{name}</bdi>)} />
        </Fact>
      ))}
      <Fact name="Public role">
        {publicRole && (
          <>
            {publicRole.title}
            {publicRole.of && (
              <>
                , <NamedLink site={site} kind="entities" id={publicRole.of} />
              </>
            )}
            , <RecordDate date={publicRole.when} />
          </>
        )}
      </Fact>
      <Fact name="Part of">{partOf && <NamedLink site={site} kind="entities" id={partOf} />}</Fact>
      <Fact name="Parts">
        {parts.length > 0 && (
          <Joined pieces={parts.map((part) => <NamedLink site={site} kind="entities" id={part} />)} />
        )}
      </Fact>
      <Fact name="People">
        {holders.length > 0 && (
          <Joined pieces={holders.map((holder) => <NamedLink site={site} kind="entities" id={holder} />)} />
        )}
      </Fact>
      {(Object.keys(identifiers) as (keyof typeof identifiers)[]).map((scheme) => (
        <Fact name={SCHEMES[scheme].label}>
          <code title={SCHEMES[scheme].definition}>{identifiers[scheme]?.value}</code>{" "}
          <span class="soft">seen in {identifiers[scheme]?.seenIn}</span>
        </Fact>
      ))}
      <FieldFacts site={site} kind="entities" record={entity} />
    </Facts>
  );
}
