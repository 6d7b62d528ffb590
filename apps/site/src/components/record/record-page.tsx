import { SUBSCRIBE_PATH } from "@claimwire/feeds";
import { KIND_SINGULAR, type Kind, kindOf, type RecordKey } from "@claimwire/schema";
import { apiRecordPath, capitalise, listPath, pagePath } from "@claimwire/wire";
import type { Child } from "hono/jsx";
import type { Markup, Props } from "../../markup.js";
import type { Page } from "../../page.js";
import { hrefOf, type Site } from "../../site.js";
import { Detail, DetailList } from "../elements/lines.js";
import { Columns, Section } from "../frame/columns.js";
import { PageHeading, type Step } from "../frame/page-heading.js";
import { HistorySection, ReleaseDay } from "../history/history-section.js";
import { FeedLinks } from "../subscribe/feed-links.js";

/** What the feed of a record brings. */
const FEED_CONTENT: Readonly<Record<Kind, string>> = {
  claims:
    "Every change of it, of the links to its sources, and of claims that refer to it, in your feed reader.",
  sources: "Every change of it, every follow-up, and the claims that rest on it, in your feed reader.",
  entities: "Every change of the claims and sources that concern it, in your feed reader.",
  topics: "Every change of claims on it and on narrower topics, in your feed reader.",
};

/** What the page of a record has of its own. */
interface RecordPageParts extends Pick<Page, "title" | "description" | "unlisted"> {
  readonly heading: Child;
  /** Pages above it other than the list of all records of its kind, widest first. */
  readonly above?: readonly Step[];
  readonly body: Child;
}

/** The page of a record: what it has of its own, the record's history, and the record's feeds and data beside it. */
export function recordPage(site: Site, record: RecordKey, parts: RecordPageParts): Page {
  const { heading, above = [], body, ...rest } = parts;
  const kind = kindOf(record);
  return {
    ...rest,
    path: pagePath(record),
    stream: record,
    body: (
      <Columns aside={<RecordAside site={site} record={record} />}>
        <PageHeading site={site} above={[{ path: listPath(kind), label: capitalise(kind) }, ...above]}>
          {heading}
        </PageHeading>
        {body}
        <HistorySection site={site} record={record} />
      </Columns>
    ),
  };
}

/** Beside a record: its feeds, when it entered the dataset and last changed, and its data. */
function RecordAside({ site, record }: Props<{ record: RecordKey }>): Markup {
  const kind = KIND_SINGULAR[kindOf(record)];
  const times = site.history.timesOf(record);
  return (
    <>
      <Section id="follow" heading={`Follow this ${kind}`}>
        <p>
          {FEED_CONTENT[kindOf(record)]} <a href={hrefOf(site, SUBSCRIBE_PATH)}>How?</a>
        </p>
        <FeedLinks site={site} stream={record} of={`this ${kind}`} />
      </Section>
      <Section id="record" heading="In the dataset">
        <DetailList>
          <Detail name="Entered">{times && <ReleaseDay site={site} release={times.entered} />}</Detail>
          <Detail name="Changed">{times && <ReleaseDay site={site} release={times.changed} />}</Detail>
          <Detail name="Data">
            <a href={hrefOf(site, apiRecordPath(record))}>JSON, with history</a>
          </Detail>
        </DetailList>
      </Section>
    </>
  );
}
