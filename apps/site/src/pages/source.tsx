import { quoteTitle } from "@claimwire/release/cite";
import { type Citation, keyOf, SOURCE_TYPES, type Source } from "@claimwire/schema";
import { capitalise, imprint } from "@claimwire/wire";
import { OtherClaims } from "../components/claim/related-claims.js";
import { Detail, DetailList, Joined } from "../components/elements/lines.js";
import { NamedLink } from "../components/elements/record-link.js";
import { ExternalLink, RecordDate } from "../components/elements/values.js";
import { Section } from "../components/frame/columns.js";
import { FieldDetails } from "../components/record/field-details.js";
import { recordPage } from "../components/record/record-page.js";
import { ClaimsInSource } from "../components/source/claims-in-source.js";
import { FollowUpsByYear } from "../components/source/follow-ups-by-year.js";
import { OpenLinks } from "../components/source/open-links.js";
import {
  AvailabilityLine,
  SourceCitation,
  SourceList,
  SourceTitle,
} from "../components/source/source-list.js";
import type { Markup, Props } from "../markup.js";
import { nestQuotes } from "../model/nest-quotes.js";
import { deadLinksIn } from "../model/source/dead-links.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** A page for each source. */
export function* sourcePages(site: Site): Iterable<Page> {
  for (const [id, source] of site.index.sources) {
    const publisherAndDate = imprint(site.index.records, source);
    yield recordPage(site, keyOf("sources", id), {
      title: `${quoteTitle(nestQuotes(source.title))} (${publisherAndDate})`,
      description: `${capitalise(SOURCE_TYPES[source.type].label)}: where it is, the claims that rest on it, what it cites and what follows it up.`,
      heading: (
        <>
          <SourceTitle source={source} /> <small>({publisherAndDate})</small>
        </>
      ),
      body: (
        <>
          <p class="open">
            <OpenLinks source={source} />
          </p>
          <SourceDetails site={site} source={source} />
          <FollowUpsByYear site={site} id={id} />
          <ClaimsInSource site={site} id={id} />
          <OtherClaims site={site} record={keyOf("sources", id)} />
          <DeadLinks site={site} id={id} />
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

/** The documents that this one says are lost, and those that it cites whose link is dead. */
function DeadLinks({ site, id }: Props<{ id: string }>): Markup {
  const dead = deadLinksIn(site.index, id);
  return (
    <Section id="dead-links" heading="Dead links in it" count={dead.length}>
      <SourceList site={site} ids={dead} />
    </Section>
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
