import { ACCESSES, keyOf, SOURCE_TYPES, type Source } from "@claimwire/schema";
import { capitalise, imprint, languageName, listPath, pagePath, quoteTitle } from "@claimwire/wire";
import { OtherClaims } from "../components/claim/other-claims.js";
import { SourceClaims } from "../components/claim/source-claims.js";
import { CodeMark } from "../components/elements/code-mark.js";
import { ExternalLink } from "../components/elements/external-link.js";
import { Fact, Facts } from "../components/elements/facts.js";
import { Joined } from "../components/elements/joined.js";
import { RecordDate } from "../components/elements/moment.js";
import { NamedLink } from "../components/elements/record-link.js";
import { Columns } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { HistorySection } from "../components/history/history-section.js";
import { FieldFacts } from "../components/record/field-facts.js";
import { RecordAside } from "../components/record/record-aside.js";
import { AvailabilityLine } from "../components/source/availability-line.js";
import { CitedSources } from "../components/source/cited-sources.js";
import { FollowUps } from "../components/source/follow-ups.js";
import { SourceTitle } from "../components/source/source-citation.js";
import type { Html } from "../html.js";
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

function SourceBody(props: { readonly site: Site; readonly id: string; readonly source: Source }): Html {
  const { site, id, source } = props;
  return (
    <Columns aside={<RecordAside site={site} record={keyOf("sources", id)} />}>
      <PageHeading site={site} above={[{ path: listPath("sources"), label: "Sources" }]}>
        <SourceTitle source={source} /> <small>({imprint(site.index.records, source)})</small>
      </PageHeading>
      <SourceFacts site={site} source={source} />
      <FollowUps site={site} id={id} />
      <SourceClaims site={site} id={id} />
      <OtherClaims site={site} record={keyOf("sources", id)} />
      <CitedSources site={site} cites={source.cites ?? []} />
      <HistorySection site={site} record={keyOf("sources", id)} />
    </Columns>
  );
}

function SourceFacts({ site, source }: { readonly site: Site; readonly source: Source }): Html {
  const { authors = [], copies = [], access } = source;
  return (
    <Facts>
      <Fact name="Type">
        <CodeMark codes={SOURCE_TYPES} code={source.type} />
      </Fact>
      <Fact name="Publisher">
        <NamedLink site={site} kind="entities" id={source.publisher} />
      </Fact>
      <Fact name={authors.length === 1 ? "Author" : "Authors"}>
        {authors.length > 0 && <Joined pieces={authors.map((author) => <bdi>{author}</bdi>)} />}
      </Fact>
      <Fact name="Published">{source.published && <RecordDate date={source.published} />}</Fact>
      <Fact name="Language">{source.language && languageName(source.language)}</Fact>
      <Fact name="Address">{source.url && <ExternalLink url={source.url} />}</Fact>
      <Fact name="Address seen in">{source.addressSeenIn}</Fact>
      <Fact name="Link">
        <AvailabilityLine site={site} availability={source.availability} />
      </Fact>
      <Fact name="Access">{access && <CodeMark codes={ACCESSES} code={access} />}</Fact>
      <Fact name="Copies">
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
      </Fact>
      <FieldFacts site={site} kind="sources" record={source} />
    </Facts>
  );
}
