import { idOf, type RecordKey } from "@claimwire/schema";
import { historyFragment, pagePath } from "@claimwire/wire";

import type { Markup } from "../../markup.js";
import type { HistoryItem } from "../../model/change-history.js";
import { hrefOf, type Site } from "../../site.js";
import { Section } from "../frame/section.js";
import { CauseList } from "./cause-list.js";
import { ChangedContent } from "./changed-content.js";
import { ReleaseDay } from "./release-day.js";
import { SignalLabels } from "./signal-labels.js";

interface HistorySectionProps {
  readonly site: Site;
  /** The record whose page this is. */
  readonly record: RecordKey;
}

/** Every change of a record, newest first. */
export function HistorySection({ site, record }: HistorySectionProps): Markup {
  const items = site.history.of(record);
  const anchors = anchorsOf(items, record);
  return (
    <Section id="history" heading="History">
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

interface HistoryEntryProps {
  readonly site: Site;
  readonly item: HistoryItem;
  readonly anchor: string | undefined;
  /** The record whose page this is. */
  readonly of: RecordKey;
}

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
