import { ENTITY_TYPES, type Entity, keyOf, ROLES, SCHEMES } from "@claimwire/schema";
import { capitalise, languageName } from "@claimwire/wire";
import { ClaimGroup, ClaimList } from "../components/claim/claim-list.js";
import { OtherClaims } from "../components/claim/related-claims.js";
import { Detail, DetailList, Joined } from "../components/elements/lines.js";
import { NamedLink } from "../components/elements/record-link.js";
import { RecordDate } from "../components/elements/values.js";
import { AnswersSection, MoneySection, Overview } from "../components/entity/dossier.js";
import { Section } from "../components/frame/columns.js";
import { EntryList } from "../components/history/entry-list.js";
import { FieldDetails } from "../components/record/field-details.js";
import { recordPage } from "../components/record/record-page.js";
import { SourceList } from "../components/source/source-list.js";
import type { Markup, Props } from "../markup.js";
import { sortByDate } from "../model/sort-by-date.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** A page for each entity. */
export function* entityPages(site: Site): Iterable<Page> {
  for (const [id, entity] of site.index.entities) {
    const what = entity.description ?? capitalise(ENTITY_TYPES[entity.type].label);
    const news = site.news.get(keyOf("entities", id)) ?? [];
    const published = sortByDate(site.index, site.index.publishedBy.get(id));
    yield recordPage(site, keyOf("entities", id), {
      title: entity.name,
      description: `${what}. The claims about ${entity.name}, by the part it has in them, and the claims it makes.`,
      heading: <NameInScripts entity={entity} />,
      body: (
        <>
          {entity.description && <p class="lede">{entity.description}</p>}
          <Overview site={site} id={id} />
          <EntityDetails site={site} id={id} entity={entity} />
          <MoneySection site={site} id={id} />
          <AnswersSection site={site} id={id} />
          <EntityClaims site={site} id={id} />
          <OtherClaims site={site} record={keyOf("entities", id)} />
          <Section id="published" heading="Sources that it published" count={published.length}>
            <SourceList site={site} ids={published} />
          </Section>
          {news.length > 0 && (
            <Section id="news" heading="Newest changes">
              <EntryList entries={news} />
            </Section>
          )}
        </>
      ),
    });
  }
}

/** The name, and the first name in another script, by which readers of that script know the entity. */
function NameInScripts({ entity: { name, names = {} } }: { readonly entity: Entity }): Markup {
  const others = Object.entries(names).filter(([tag]) => !/^en\b|-Latn/.test(tag));
  return (
    <>
      <bdi>{name}</bdi>
      {others.map(([tag, [first]]) => (
        <>
          {" "}
          <small>
            <bdi lang={tag}>{first}</bdi>
          </small>
        </>
      ))}
    </>
  );
}

function EntityDetails(props: Props<{ id: string; entity: Entity }>): Markup {
  const { site, id, entity } = props;
  const { names = {}, identifiers = {}, publicRole } = entity;
  return (
    <DetailList>
      <FieldDetails site={site} kind="entities" record={entity} names={["type"]} />
      {Object.entries(names).map(([tag, list]) => (
        <Detail name={`Name in ${languageName(tag)}`}>
          <Joined pieces={list.map((name) => <bdi lang={tag}>{name}</bdi>)} />
        </Detail>
      ))}
      <Detail name="Public role">
        {publicRole && (
          <Joined
            pieces={[
              publicRole.title,
              publicRole.of && <NamedLink site={site} kind="entities" id={publicRole.of} />,
              <RecordDate date={publicRole.when} />,
            ]}
          />
        )}
      </Detail>
      <FieldDetails site={site} kind="entities" record={entity} names={["partOf"]} />
      <Detail name="Parts">{linksTo(site, site.index.partsOf.get(id))}</Detail>
      <Detail name="Cases of it">{linksTo(site, site.index.casesOf.get(id))}</Detail>
      <Detail name="People">{linksTo(site, site.index.holdersIn.get(id))}</Detail>
      {(Object.keys(identifiers) as (keyof typeof identifiers)[]).map((scheme) => (
        <Detail name={SCHEMES[scheme].label}>
          <code>{identifiers[scheme]?.value}</code>{" "}
          <span class="soft">seen in {identifiers[scheme]?.seenIn}</span>
        </Detail>
      ))}
      <FieldDetails site={site} kind="entities" record={entity} />
    </DetailList>
  );
}

/** Links to entities; undefined when there are none. */
function linksTo(site: Site, ids: readonly string[]): Markup | undefined {
  if (ids.length === 0) return undefined;
  return <Joined pieces={ids.map((id) => <NamedLink site={site} kind="entities" id={id} />)} />;
}

/** The claims about an entity, by its role in them, and those that it asserts. */
function EntityClaims({ site, id }: Props<{ id: string }>): Markup {
  const about = site.index.claimsAbout.get(id);
  const asserted = site.index.claimsAssertedBy.get(id);
  return (
    <>
      <Section id="about-it" heading="Claims about it" count={new Set(about.map(({ claim }) => claim)).size}>
        {(Object.keys(ROLES) as (keyof typeof ROLES)[]).map((role) => {
          const ids = about.filter((member) => member.role === role).map(({ claim }) => claim);
          return (
            <ClaimGroup site={site} heading={ROLES[role].phrase ?? `As ${ROLES[role].label}`} ids={ids}>
              <p class="soft">{ROLES[role].definition}</p>
            </ClaimGroup>
          );
        })}
      </Section>
      <Section id="asserted" heading="Claims that it makes" count={asserted.length}>
        <ClaimList site={site} ids={asserted} />
      </Section>
    </>
  );
}
