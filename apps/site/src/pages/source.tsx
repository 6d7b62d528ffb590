import { quoteTitle } from "@claimwire/release/cite";
import { type Citation, keyOf, SOURCE_TYPES, type Source } from "@claimwire/schema";
import { capitalise, imprint } from "@claimwire/wire";
import { ClaimGroup } from "../components/claim/claim-list.js";
import { OtherClaims } from "../components/claim/related-claims.js";
import { Detail, DetailList, Joined } from "../components/elements/lines.js";
import { NamedLink } from "../components/elements/record-link.js";
import { ExternalLink, Instant, RecordDate } from "../components/elements/values.js";
import { Section } from "../components/frame/columns.js";
import { FieldDetails } from "../components/record/field-details.js";
import { recordPage } from "../components/record/record-page.js";
import { OpenLinks } from "../components/source/open-links.js";
import {
  AvailabilityLine,
  SourceCitation,
  SourceItem,
  SourceTitle,
} from "../components/source/source-list.js";
import type { Markup, Props } from "../markup.js";
import type { Footing } from "../model/dataset-index.js";
import { sortByDate } from "../model/sort-by-date.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** A page for each source. */
export function* sourcePages(site: Site): Iterable<Page> {
  for (const [id, source] of site.index.sources) {
    const publisherAndDate = imprint(site.index.records, source);
    yield recordPage(site, keyOf("sources", id), {
      title: `${quoteTitle(source.title)} (${publisherAndDate})`,
      description: `${capitalise(SOURCE_TYPES[source.type].label)}: where it is, the claims that rest on it, what it cites and what follows it up.`,
      heading: (
        <>
          <SourceTitle source={source} /> <small>({publisherAndDate})</small>
        </>
      ),
      body: (
        <>
          <p>
            <OpenLinks source={source} />
          </p>
          <SourceDetails site={site} source={source} />
          <FollowUps site={site} id={id} />
          <SourceClaims site={site} id={id} />
          <OtherClaims site={site} record={keyOf("sources", id)} />
          <CitedSources site={site} cites={source.cites ?? []} />
        </>
      ),
    });
  }
}

/** Fields that say when, in which language and where a source was published. */
const PUBLICATION = ["published", "language", "url", "addressSeenIn"] as const;

function SourceDetails({ site, source }: Props<{ source: Source }>): Markup {
  const { authors = [], copies = [] } = source;
  return (
    <DetailList>
      <FieldDetails site={site} kind="sources" record={source} names={["type", "publisher"]} />
      <Detail name={authors.length === 1 ? "Author" : "Authors"}>
        {authors.length > 0 && <Joined pieces={authors.map((author) => <bdi>{author}</bdi>)} />}
      </Detail>
      <FieldDetails site={site} kind="sources" record={source} names={PUBLICATION} />
      <Detail name="Link">
        <AvailabilityLine site={site} availability={source.availability} />
      </Detail>
      <FieldDetails site={site} kind="sources" record={source} names={["access"]} />
      <Detail name="Copies">
        {copies.length > 0 && (
          <ul class="plain">
            {copies.map(({ url, captured, part }) => (
              <li>
                <ExternalLink url={url} />
                {captured && (
                  <>
                    , captured <RecordDate date={captured} />
                  </>
                )}
                {part && `, ${part}`}
              </li>
            ))}
          </ul>
        )}
      </Detail>
      <FieldDetails site={site} kind="sources" record={source} />
    </DetailList>
  );
}

const FOOTINGS: readonly (readonly [footing: Footing, heading: string])[] = [
  ["states", "Asserted in it"],
  ["supports", "Relying on it"],
  ["via", "Known through it"],
];

/** The claims that rest on a source, by how they do. */
function SourceClaims({ site, id }: Props<{ id: string }>): Markup {
  const claims = site.index.claimsRestingOn.get(id);
  return (
    <Section id="claims" heading="Claims that rest on it" count={claims.length}>
      {FOOTINGS.map(([footing, heading]) => {
        const ids = claims.filter((member) => member.footing === footing).map(({ claim }) => claim);
        return <ClaimGroup site={site} heading={heading} ids={ids} />;
      })}
    </Section>
  );
}

/** The sources that cite this one, in the order in which they were published. */
function FollowUps({ site, id }: Props<{ id: string }>): Markup {
  const followUps = sortByDate(site.index, [...new Set(site.index.citedBy.get(id))]);
  return (
    <Section id="follow-ups" heading="Follow-ups" count={followUps.length}>
      <p class="soft">
        Later documents that cite this one, oldest first, each with the day on which it entered the dataset.
      </p>
      <ol class="sources">
        {followUps.map((source) => (
          <SourceItem site={site} id={source}>
            <Entered site={site} id={source} />
          </SourceItem>
        ))}
      </ol>
    </Section>
  );
}

function Entered({ site, id }: Props<{ id: string }>): Markup {
  const times = site.history.timesOf(keyOf("sources", id));
  return (
    times && (
      <>
        entered <Instant at={times.entered.released} />
      </>
    )
  );
}

/** The sources that a source refers to, with the claims for which it does, where known. */
function CitedSources({ site, cites }: Props<{ cites: readonly Citation[] }>): Markup {
  return (
    <Section id="cites" heading="What it cites" count={cites.length}>
      <ul class="cites">
        {cites.map(({ source, claims = [], via }) => (
          <li>
            <SourceCitation site={site} id={source} />
            {via !== undefined && (
              <span class="soft">
                , as listed by <SourceCitation site={site} id={via} />
              </span>
            )}
            {claims.length > 0 && (
              <ul>
                {claims.map((id) => (
                  <li>
                    <NamedLink site={site} kind="claims" id={id} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
