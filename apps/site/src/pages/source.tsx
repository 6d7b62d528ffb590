import { ACCESSES, keyOf, SOURCE_TYPES, type Source } from "@claimwire/schema";
import { capitalise, imprint, languageName, listPath, pagePath, quoteTitle } from "@claimwire/wire";
import { OtherClaims } from "../components/claim/other-claims.js";
import { SourceClaims } from "../components/claim/source-claims.js";
import { Detail, DetailList, Joined } from "../components/elements/lines.js";
import { NamedLink } from "../components/elements/record-link.js";
import { CodeMark, ExternalLink, RecordDate } from "../components/elements/values.js";
import { Columns } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { HistorySection } from "../components/history/history-section.js";
import { FieldDetails } from "../components/record/field-details.js";
import { RecordAside } from "../components/record/record-aside.js";
import { AvailabilityLine } from "../components/source/availability-line.js";
import { CitedSources } from "../components/source/cited-sources.js";
import { FollowUps } from "../components/source/follow-ups.js";
import { SourceTitle } from "../components/source/source-citation.js";
import type { Markup, Props } from "../markup.js";
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
