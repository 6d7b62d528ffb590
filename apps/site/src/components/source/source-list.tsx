import { isOwnTitle } from "@claimwire/release/cite";
import { AVAILABILITIES, type Availability, findRecord, SOURCE_TYPES, type Source } from "@claimwire/schema";
import { imprint } from "@claimwire/wire";
import type { Markup, Props, WithChildren } from "../../markup.js";
import { nestQuotes } from "../../model/nest-quotes.js";
import { Marks } from "../elements/lines.js";
import { RecordLink } from "../elements/record-link.js";
import { CodeMark } from "../elements/term.js";
import { claimsInWords, RecordDate } from "../elements/values.js";

type SourceItemProps = Props<WithChildren<{ id: string; after?: Markup }>>;

/**
 * A source in a list: title, publisher and date, what kind of document it is, whether it can be had, and what else it
 * has to do with the page, in the same line and `after` it.
 */
export function SourceItem({ site, id, after, children }: SourceItemProps): Markup {
  const source = site.index.sources.get(id);
  const claims = site.index.claimsRestingOn.get(id).length;
  return (
    <li class="source-item">
      <p class="title">
        <SourceCitation site={site} id={id} />
      </p>
      {source && (
        <Marks
          pieces={[
            <CodeMark codes={SOURCE_TYPES} code={source.type} />,
            <AvailabilityMark state={source.availability.state} />,
            claims > 0 && claimsInWords(claims),
            children,
          ]}
        />
      )}
      {after}
    </li>
  );
}

/** Sources, each once. */
export function SourceList({ site, ids }: Props<{ ids: readonly string[] }>): Markup {
  return (
    <ul class="sources">
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
  if (isOwnTitle(title)) return <bdi>{title}</bdi>;
  return (
    <>
      “
      <cite>
        <bdi lang={language}>{nestQuotes(title)}</bdi>
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
    <span class={`availability availability-${state}`}>
      <CodeMark codes={AVAILABILITIES} code={state} />
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
