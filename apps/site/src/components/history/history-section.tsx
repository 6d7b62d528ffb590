import type { ReleasePoint } from "@claimwire/ledger";
import { type ClaimsCause, type Signal, toldSummary } from "@claimwire/release";
import { idOf, type RecordKey } from "@claimwire/schema";
import { CAUSE_WORDS, historyFragment, pagePath, releasePath, SIGNAL_WORDS } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { HistoryItem } from "../../model/change-history.js";
import { wordIdIn } from "../../model/word-lists.js";
import { hrefOf } from "../../site.js";
import { Joined } from "../elements/lines.js";
import { renderOnce } from "../elements/render-once.js";
import { Term } from "../elements/term.js";
import { Instant } from "../elements/values.js";
import { Section } from "../frame/columns.js";
import { ChangedContent } from "./changed-content.js";
import { NoteText } from "./note-text.js";
import { ReleaseLine } from "./release-line.js";

/** Every change of a record, newest first. */
export function HistorySection({ site, record }: Props<{ record: RecordKey }>): Markup {
  const items = site.history.of(record);
  const anchors = anchorsOf(items, record);
  return (
    <Section id="history" heading="History">
      <ReleaseLine site={site} record={record} />
      <ol class="history" reversed>
        {items.toReversed().map((item) => (
          <HistoryEntry site={site} item={item} anchor={anchors.get(item)} of={record} />
        ))}
      </ol>
    </Section>
  );
}

/**
 * The HTML id of each change. The page of a moved record also shows the changes under its other id; if two changes
 * would have one HTML id, the change under the page's own id has it, since feed entries link to it.
 */
function anchorsOf(items: readonly HistoryItem[], own: RecordKey): ReadonlyMap<HistoryItem, string> {
  const anchors = new Map<string, HistoryItem>();
  for (const item of items) {
    const anchor = historyFragment(item.release.version, item.change.op);
    if (item.record === own || !anchors.has(anchor)) anchors.set(anchor, item);
  }
  return new Map([...anchors].map(([anchor, item]) => [item, anchor]));
}

type HistoryEntryProps = Props<{ item: HistoryItem; anchor: string | undefined; of: RecordKey }>;

/** A change in the history of the record `of`; under another id when the record was moved. */
function HistoryEntry({ site, item, anchor, of }: HistoryEntryProps): Markup {
  const { change, release, record } = item;
  return (
    <li id={anchor}>
      <h3>
        <SignalLabels signals={change.signals} />, <ReleaseDay site={site} release={release} />
      </h3>
      {record !== of && (
        <p class="soft">
          Then under the id <a href={hrefOf(site, pagePath(record))}>{idOf(record)}</a>.
        </p>
      )}
      <CauseList causes={change.causes} />
      <ChangedContent item={item} />
    </li>
  );
}

/** Why a change was made. */
function CauseList({ causes }: { readonly causes: readonly ClaimsCause[] }): Markup {
  return (
    <>
      {causes.map((cause) => (
        <p class="cause">
          <span class="label">
            <Term id={wordIdIn("cause", cause.code)}>{CAUSE_WORDS[cause.code]}</Term>:
          </span>{" "}
          <NoteText text={toldSummary(cause)} />
        </p>
      ))}
    </>
  );
}

/** The number of a release, as a link to it. */
export function ReleaseLink({ site, version }: Props<{ version: string }>): Markup {
  return <a href={hrefOf(site, releasePath(version))}>{version}</a>;
}

/** The day of a release, and its number as a link to it. */
export function ReleaseDay({
  site,
  release: { version, released },
}: Props<{ release: ReleasePoint }>): Markup {
  return renderOnce(site, `day of ${version}`, () => (
    <>
      <Instant at={released} /> (<ReleaseLink site={site} version={version} />)
    </>
  ));
}

interface SignalLabelsProps {
  readonly signals: readonly Signal[];
  /** Whether the words stand in a long list, where they do not open their definitions. */
  readonly plain?: boolean;
}

/** What a change means to a reader, most important first: "Follow-up, new source". */
export function SignalLabels({ signals, plain = false }: SignalLabelsProps): Markup {
  return (
    <span class="signals">
      <Joined
        pieces={signals.map((signal, place) => {
          const { label } = SIGNAL_WORDS[signal];
          const words = place > 0 ? label.toLowerCase() : label;
          return (
            <span class={`signal-${signal}`}>
              {plain ? words : <Term id={wordIdIn("signal", signal)}>{words}</Term>}
            </span>
          );
        })}
      />
    </span>
  );
}
