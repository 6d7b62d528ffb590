import { ACCESSES, type Citation, keyOf, SOURCE_TYPES, type Source } from "@claimwire/schema";
import { capitalise, imprint, languageName, listPath, pagePath, quoteTitle } from "@claimwire/wire";
import { ClaimList } from "../components/claim/claim-list.js";
import { OtherClaims } from "../components/claim/related-claims.js";
import { Detail, DetailList, Joined } from "../components/elements/lines.js";
import { NamedLink } from "../components/elements/record-link.js";
import { CodeMark, ExternalLink, Instant, RecordDate } from "../components/elements/values.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { HistorySection } from "../components/history/history-section.js";
import { FieldDetails } from "../components/record/field-details.js";
import { RecordAside } from "../components/record/record-frame.js";
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
    yield {
      path: pagePath(keyOf("sources", id)),
      title: `${quoteTitle(source.title)} (${imprint(site.index.records, source)})`,
      description: `${capitalise(SOURCE_TYPES[source.type].label)}: where it is, the claims that rest on it, what it cites and what follows it up.`,
      stream: keyOf("sources", id),
      body: <SourceBody site={site} id={id} source={source} />,
    };
  }
}

function SourceBody(props: Props<{ id: string; source: Source }>): Markup {
  const { site, id, source } = props;
  return (
    <Columns aside={<RecordAside site={site} record={keyOf("sources", id)} />}>
      <PageHeading site={site} above={[{ path: listPath("sources"), label: "Sources" }]}>
        <SourceTitle source={source} /> <small>({imprint(site.index.records, source)})</small>
      </PageHeading>
      <SourceDetails site={site} source={source} />
      <FollowUps site={site} id={id} />
      <SourceClaims site={site} id={id} />
      <OtherClaims site={site} record={keyOf("sources", id)} />
      <CitedSources site={site} cites={source.cites ?? []} />
      <HistorySection site={site} record={keyOf("sources", id)} />
    </Columns>
  );
}

function SourceDetails({ site, source }: Props<{ source: Source }>): Markup {
  const { authors = [], copies = [], access } = source;
  return (
    <DetailList>
      <Detail name="Type">
        <CodeMark codes={SOURCE_TYPES} code={source.type} />
      </Detail>
      <Detail name="Publisher">
        <NamedLink site={site} kind="entities" id={source.publisher} />
      </Detail>
      <Detail name={authors.length === 1 ? "Author" : "Authors"}>
        {authors.length > 0 && <Joined pieces={authors.map((author) => <bdi>{author}</bdi>)} />}
      </Detail>
      <Detail name="Published">{source.published && <RecordDate date={source.published} />}</Detail>
      <Detail name="Language">{source.language && languageName(source.language)}</Detail>
      <Detail name="Address">{source.url && <ExternalLink url={source.url} />}</Detail>
      <Detail name="Address seen in">{source.addressSeenIn}</Detail>
      <Detail name="Link">
        <AvailabilityLine site={site} availability={source.availability} />
      </Detail>
      <Detail name="Access">{access && <CodeMark codes={ACCESSES} code={access} />}</Detail>
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
export function SourceClaims({ site, id }: Props<{ id: string }>): Markup {
  const claims = site.index.claimsRestingOn.get(id);
  if (claims.length === 0) return null;
  return (
    <Section id="claims" heading={`Claims that rest on it (${claims.length})`}>
      {FOOTINGS.map(([footing, heading]) => {
        const ids = claims.filter((member) => member.footing === footing).map(({ claim }) => claim);
        return (
          ids.length > 0 && (
            <>
              <h3>
                {heading} ({ids.length})
              </h3>
              <ClaimList site={site} ids={ids} />
            </>
          )
        );
      })}
    </Section>
  );
}

/** The sources that cite this one, in the order in which they were published. */
export function FollowUps({ site, id }: Props<{ id: string }>): Markup {
  const { index } = site;
  const followUps = sortByDate(index, [...new Set(index.citedBy.get(id).map(({ source }) => source))]);
  if (followUps.length === 0) return null;
  return (
    <Section id="follow-ups" heading={`Follow-ups (${followUps.length})`}>
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
  if (times === undefined) return null;
  return (
    <>
      entered <Instant at={times.entered.released} />
    </>
  );
}

/** The sources that a source refers to, with the claims for which it does, where known. */
export function CitedSources({ site, cites }: Props<{ cites: readonly Citation[] }>): Markup {
  if (cites.length === 0) return null;
  return (
    <Section id="cites" heading={`What it cites (${cites.length})`}>
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
