import { ENTITY_TYPES, type Entity, keyOf, labelOf } from "@claimwire/schema";
import { capitalise, languageName } from "@claimwire/wire";
import { OtherClaims } from "../components/claim/related-claims.js";
import { Detail, DetailList, Joined } from "../components/elements/lines.js";
import { MoreLine } from "../components/elements/more-line.js";
import { NamedLink } from "../components/elements/record-link.js";
import { RecordDate } from "../components/elements/values.js";
import { ActsSection } from "../components/entity/acts-section.js";
import { AnswersSection } from "../components/entity/answers-section.js";
import { OthersClaims, OwnClaims } from "../components/entity/claims-section.js";
import { MoneySection } from "../components/entity/money-section.js";
import { Overview } from "../components/entity/overview.js";
import { AftermathSection } from "../components/entity/project-parts.js";
import { ProjectsSection } from "../components/entity/projects-section.js";
import { TimelineSection } from "../components/entity/timeline-section.js";
import { Section } from "../components/frame/columns.js";
import { EntryList } from "../components/history/entry-list.js";
import { PlaceBars, PlaceTree } from "../components/places/place-tree.js";
import { AllClaims } from "../components/record/claim-files.js";
import { FieldDetails } from "../components/record/field-details.js";
import { recordPage } from "../components/record/record-page.js";
import { SourceList } from "../components/source/source-list.js";
import type { Markup, Props } from "../markup.js";
import { type Dossier, dossierOf } from "../model/dossier/dossier.js";
import { placesIn, wholesOf } from "../model/dossier/places.js";
import { PER_PAGE } from "../model/lists/list-parts.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** How many rows a section of a dossier shows whose claims have a list of their own, since they are many. */
const NEWEST = 12;

/** A dossier for each entity. */
export function* entityPages(site: Site): Iterable<Page> {
  for (const [id, entity] of site.index.entities) {
    const what = entity.description ?? capitalise(ENTITY_TYPES[entity.type].label);
    yield recordPage(site, keyOf("entities", id), {
      title: entity.name,
      description: `${what}. What is claimed about ${entity.name}, by whom and when, and what it says itself.`,
      heading: <NameInScripts entity={entity} />,
      body: <DossierBody site={site} dossier={dossierOf(site, id)} entity={entity} />,
    });
  }
}

type DossierProps = Props<{ dossier: Dossier; entity: Entity }>;

function DossierBody({ site, dossier, entity }: DossierProps): Markup {
  const { id, claims } = dossier;
  const most = claims.length > PER_PAGE ? NEWEST : PER_PAGE;
  const isProject = entity.type === "project";
  const inner = entity.type === "place" ? placesIn(site.index, id) : [];
  return (
    <>
      {entity.description && <p class="lede">{entity.description}</p>}
      <Overview site={site} dossier={dossier} />
      <AllClaims site={site} record={keyOf("entities", id)} count={claims.length} />
      <EntityDetails site={site} id={id} entity={entity} />
      <PlacesSection site={site} id={id} inner={inner} />
      <MoneySection site={site} figures={dossier.money} most={most} />
      {isProject && <AftermathSection site={site} id={id} />}
      <TimelineSection site={site} entries={dossier.timeline} />
      <ActsSection site={site} acts={dossier.acts} most={most} />
      <ProjectsSection site={site} projects={dossier.projects} most={most} />
      <AnswersSection site={site} answers={dossier.answers} most={most} />
      <OthersClaims site={site} dossier={dossier} isProject={isProject} most={most} />
      <OwnClaims site={site} dossier={dossier} most={most} />
      <OtherClaims site={site} record={keyOf("entities", id)} />
      <Section id="published" heading="Sources that it published" count={dossier.published.length}>
        <SourceList site={site} ids={dossier.published.slice(0, most)} />
        <MoreLine shown={most} of={dossier.published.length} />
      </Section>
      <ChangesSection site={site} id={id} />
    </>
  );
}

/** The places and facilities that lie in a place, as a picture and as a tree. */
function PlacesSection({ site, id, inner }: Props<{ id: string; inner: readonly string[] }>): Markup {
  if (inner.length === 0) return null;
  return (
    <Section id="places" heading="Places in it">
      <PlaceBars site={site} id="place-bars" ids={[id]} />
      <PlaceTree site={site} ids={inner} within={[id]} />
    </Section>
  );
}

/** The newest entries of its own stream, in the feed's words. */
function ChangesSection({ site, id }: Props<{ id: string }>): Markup {
  const news = site.news.get(keyOf("entities", id)) ?? [];
  if (news.length === 0) return null;
  return (
    <Section id="news" heading="Changes" definition="The newest entries of its own feed.">
      <EntryList entries={news} />
    </Section>
  );
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
  const wholes = wholesOf(site.index, id).toReversed();
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
      <Detail name={entity.type === "place" ? "Lies in" : "Part of"}>{linksTo(site, wholes, " › ")}</Detail>
      {entity.type !== "place" && <Detail name="Parts">{linksTo(site, site.index.partsOf.get(id))}</Detail>}
      <Detail name="Cases of it">{linksTo(site, site.index.casesOf.get(id))}</Detail>
      <Detail name="People">{linksTo(site, site.index.holdersIn.get(id))}</Detail>
      {Object.entries(identifiers).map(([scheme, { value, seenIn }]) => (
        <Detail name={labelOf(site.config.vocabulary.schemes, scheme)}>
          <code>{value}</code> <span class="soft">seen in {seenIn}</span>
        </Detail>
      ))}
      <FieldDetails site={site} kind="entities" record={entity} />
    </DetailList>
  );
}

/** How many other entities a line of the details names. */
const NAMED = 40;

/** Links to entities, the first of very many; undefined when there are none. */
function linksTo(site: Site, ids: readonly string[], by = ", "): Markup | undefined {
  if (ids.length === 0) return undefined;
  const shown = ids.slice(0, NAMED).map((id) => <NamedLink site={site} kind="entities" id={id} />);
  const rest = ids.length - shown.length;
  return <Joined by={by} pieces={[...shown, rest > 0 && `and ${rest} more`]} />;
}
