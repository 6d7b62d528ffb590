import { AVAILABILITIES, type Availability, findRecord, SOURCE_TYPES, type Source } from "@claimwire/schema";
import { imprint } from "@claimwire/wire";
import type { Child } from "hono/jsx";
import type { Markup, Props } from "../../markup.js";
import type { Site } from "../../site.js";
import { Marks } from "../elements/lines.js";
import { RecordLink } from "../elements/record-link.js";
import { CodeMark, RecordDate } from "../elements/values.js";

interface SourceItemProps {
  readonly site: Site;
  readonly id: string;
  /** Shown after the marks of the source: what it has to do with the page. */
  readonly children?: Child;
}

/** A source in a list: title, publisher and date, what kind of document it is, and whether it can be had. */
export function SourceItem({ site, id, children }: SourceItemProps): Markup {
  const source = site.index.sources.get(id);
  const claims = site.index.claimsRestingOn.get(id).length;
  return (
    <li class="source-item" data-type={source?.type} data-availability={source?.availability.state}>
      <p class="title">
        <SourceCitation site={site} id={id} />
      </p>
      {source && (
        <Marks
          pieces={[
            <CodeMark codes={SOURCE_TYPES} code={source.type} />,
            <AvailabilityMark state={source.availability.state} />,
            claims > 0 && (claims === 1 ? "1 claim" : `${claims} claims`),
            children,
          ]}
        />
      )}
    </li>
  );
}

interface SourceListProps {
  readonly site: Site;
  readonly ids: readonly string[];
  /** Filtered by the `Filters` before it. */
  readonly filtered?: boolean;
}

/** Sources, each once. */
export function SourceList({ site, ids, filtered }: SourceListProps): Markup {
  return (
    <ul class={filtered ? "sources filtered" : "sources"}>
      {ids.map((id) => (
        <SourceItem site={site} id={id} />
      ))}
    </ul>
  );
}

/**
 * The title of a source in quotation marks, marked with its language; a title that we supply has brackets instead.
 * Pages print it only beside the publisher and the date, so that no headline speaks for us.
 */
export function SourceTitle({ source: { title, language } }: { readonly source: Source }): Markup {
  if (/^\[.*\]$/.test(title)) return <bdi>{title}</bdi>;
  return (
    <>
      “
      <cite>
        <bdi lang={language}>{title}</bdi>
      </cite>
      ”
    </>
  );
}

/** “Title” (publisher, date): the one way in which pages name a source. */
export function SourceCitation({ site, id }: Props<{ id: string }>): Markup {
  const source = findRecord(site.index.records, "sources", id);
  if (source === undefined) {
    return (
      <RecordLink site={site} kind="sources" id={id}>
        {id}
      </RecordLink>
    );
  }
  return (
    <span class="citation">
      <RecordLink site={site} kind="sources" id={id}>
        <SourceTitle source={source} />
      </RecordLink>{" "}
      (<bdi>{imprint(site.index.records, source)}</bdi>)
    </span>
  );
}

/** The state alone. */
export function AvailabilityMark({ state }: { readonly state: Availability["state"] }): Markup {
  return (
    <span class={`availability availability-${state}`} title={AVAILABILITIES[state].definition}>
      {AVAILABILITIES[state].label}
    </span>
  );
}

/** Whether a source can still be had, since when we know, and who says so. */
export function AvailabilityLine({ site, availability }: Props<{ availability: Availability }>): Markup {
  const { state, checked, saidBy, note } = availability;
  return (
    <>
      <AvailabilityMark state={state} />
      {checked !== undefined && (
        <>
          , looked at on <RecordDate date={checked} />
        </>
      )}
      {saidBy !== undefined && (
        <>
          , as <SourceCitation site={site} id={saidBy} /> says
        </>
      )}
      {note !== undefined && `. ${note}`}
    </>
  );
}
