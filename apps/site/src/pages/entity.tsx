import { ENTITY_TYPES, type Entity, keyOf, ROLES, SCHEMES } from "@claimwire/schema";
import { capitalise, languageName, listPath, pagePath } from "@claimwire/wire";
import { ClaimList } from "../components/claim/claim-list.js";
import { OtherClaims } from "../components/claim/related-claims.js";
import { Detail, DetailList, Joined } from "../components/elements/lines.js";
import { NamedLink } from "../components/elements/record-link.js";
import { CodeMark, RecordDate } from "../components/elements/values.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { HistorySection } from "../components/history/history-section.js";
import { FieldDetails } from "../components/record/field-details.js";
import { RecordAside } from "../components/record/record-frame.js";
import { SourceList } from "../components/source/source-list.js";
import type { Markup, Props } from "../markup.js";
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

function EntityBody(props: Props<{ id: string; entity: Entity }>): Markup {
  const { site, id, entity } = props;
  const published = sortByDate(site.index, site.index.publishedBy.get(id));
  return (
    <Columns aside={<RecordAside site={site} record={keyOf("entities", id)} />}>
      <PageHeading site={site} above={[{ path: listPath("entities"), label: "Entities" }]}>
        <bdi>{entity.name}</bdi>
      </PageHeading>
      {entity.description && <p class="lede">{entity.description}</p>}
      <EntityDetails site={site} id={id} entity={entity} />
      <EntityClaims site={site} id={id} />
      <OtherClaims site={site} record={keyOf("entities", id)} />
      {published.length > 0 && (
        <Section id="published" heading={`Sources that it published (${published.length})`}>
          <SourceList site={site} ids={published} />
        </Section>
      )}
      <HistorySection site={site} record={keyOf("entities", id)} />
    </Columns>
  );
}

function EntityDetails(props: Props<{ id: string; entity: Entity }>): Markup {
  const { site, id, entity } = props;
  const { names = {}, identifiers = {}, partOf, publicRole } = entity;
  const parts = site.index.partsOf.get(id);
  const holders = site.index.holdersIn.get(id);
  return (
    <DetailList>
      <Detail name="Type">
        <CodeMark codes={ENTITY_TYPES} code={entity.type} />
      </Detail>
      {Object.entries(names).map(([tag, list]) => (
        <Detail name={`Name in ${languageName(tag)}`}>
          <Joined pieces={list.map((name) => <bdi lang={tag}>{name}</bdi>)} />
        </Detail>
      ))}
      <Detail name="Public role">
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
      </Detail>
      <Detail name="Part of">{partOf && <NamedLink site={site} kind="entities" id={partOf} />}</Detail>
      <Detail name="Parts">
        {parts.length > 0 && (
          <Joined pieces={parts.map((part) => <NamedLink site={site} kind="entities" id={part} />)} />
        )}
      </Detail>
      <Detail name="People">
        {holders.length > 0 && (
          <Joined pieces={holders.map((holder) => <NamedLink site={site} kind="entities" id={holder} />)} />
        )}
      </Detail>
      {(Object.keys(identifiers) as (keyof typeof identifiers)[]).map((scheme) => (
        <Detail name={SCHEMES[scheme].label}>
          <code title={SCHEMES[scheme].definition}>{identifiers[scheme]?.value}</code>{" "}
          <span class="soft">seen in {identifiers[scheme]?.seenIn}</span>
        </Detail>
      ))}
      <FieldDetails site={site} kind="entities" record={entity} />
    </DetailList>
  );
}

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
