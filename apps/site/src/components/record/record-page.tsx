import type { ReleasePoint } from "@claimwire/ledger";
import { KIND_SINGULAR, kindOf, type RecordKey } from "@claimwire/schema";
import { apiRecordPath, capitalise, type LatestEntry, listPath, pagePath } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { citationOf } from "../../model/record-citation.js";
import type { Page } from "../../page.js";
import { hrefOf, hrefOfEntry, type Site } from "../../site.js";
import { COPY_SCRIPT } from "../elements/copy-button.js";
import { Detail, DetailList } from "../elements/lines.js";
import { Instant } from "../elements/values.js";
import { Columns, Section } from "../frame/columns.js";
import { PageHeading, type Step } from "../frame/page-heading.js";
import { HistorySection, ReleaseDay } from "../history/history-section.js";
import { FollowLink } from "../subscribe/feed-links.js";
import { CiteSection } from "./cite-section.js";
import { PRINT_BUTTON, PRINT_SCRIPT, PrintSheet } from "./print-sheet.js";

/** What the page of a record has of its own. */
interface RecordPageParts extends Pick<Page, "title" | "description" | "unlisted" | "linkedData"> {
  readonly heading: Markup;
  /** Pages above it other than the list of all records of its kind, widest first. */
  readonly above?: readonly Step[];
  readonly body: Markup;
}

/** The page of a record: what it has of its own, how to follow it, its history, and its data beside it. */
export function recordPage(site: Site, record: RecordKey, parts: RecordPageParts): Page {
  const { heading, above = [], body, ...rest } = parts;
  const kind = kindOf(record);
  const changed = lastChange(site, record);
  const [news] = site.news.get(record) ?? [];
  const newsDay = news && <NewsDay entry={news} />;
  const citation = citationOf(site, record);
  return {
    ...rest,
    path: pagePath(record),
    stream: record,
    changed,
    scripts: [COPY_SCRIPT, PRINT_SCRIPT],
    body: (
      <Columns aside={<RecordAside site={site} record={record} newsDay={newsDay} />}>
        <PageHeading site={site} above={[{ path: listPath(kind), label: capitalise(kind) }, ...above]}>
          {heading}
        </PageHeading>
        <Actions site={site} record={record} isCited={citation !== undefined} newsDay={newsDay} />
        {body}
        <HistorySection site={site} record={record} />
        <CiteSection items={citation} />
        <PrintSheet site={site} page={{ path: pagePath(record), changed }} />
      </Columns>
    ),
  };
}

interface ActionsProps {
  readonly record: RecordKey;
  readonly isCited: boolean;
  readonly newsDay: Markup;
}

/** What to do with a record, in reach at the top: follow it, take its data; and when there was news of it. */
function Actions({ site, record, isCited, newsDay }: Props<ActionsProps>): Markup {
  return (
    <ul class="actions">
      <li>
        <FollowLink site={site} stream={record} of={`this ${KIND_SINGULAR[kindOf(record)]}`} />
      </li>
      {isCited && (
        <li>
          <a href="#cite">Cite</a>
        </li>
      )}
      <li>
        <a href={hrefOf(site, apiRecordPath(record))}>JSON</a>
      </li>
      <li>{PRINT_BUTTON}</li>
      {newsDay && <li class="soft">Last news {newsDay}</li>}
    </ul>
  );
}

/** The release that last changed the record in anything, or brought the newest entry of its stream. */
function lastChange({ history, news, releases }: Site, record: RecordKey): ReleasePoint | undefined {
  const edited = history.of(record).at(-1)?.release;
  const newest = news.get(record)?.[0]?.version;
  const told = releases.find(({ version }) => version === newest);
  const last =
    told !== undefined && (edited === undefined || told.released > edited.released) ? told : edited;
  return last && { version: last.version, released: last.released };
}

/** Beside a record: when it entered the dataset, when there was news of it, and when it was edited. */
function RecordAside({ site, record, newsDay }: Props<{ record: RecordKey; newsDay: Markup }>): Markup {
  const times = site.history.timesOf(record);
  return (
    <Section id="record" heading="In the dataset">
      <DetailList>
        <Detail name="Last news">{newsDay}</Detail>
        <Detail name="Entered">{times && <ReleaseDay site={site} release={times.entered} />}</Detail>
        <Detail name="Record edited">{times && <ReleaseDay site={site} release={times.changed} />}</Detail>
        <Detail name="Data">
          <a href={hrefOf(site, apiRecordPath(record))}>JSON, with history</a>
        </Detail>
      </DetailList>
    </Section>
  );
}

/** The day of the newest entry of a stream, as a link to what it tells. */
function NewsDay({ entry }: { readonly entry: LatestEntry }): Markup {
  return (
    <a href={hrefOfEntry(entry)}>
      <Instant at={entry.published} />
    </a>
  );
}
