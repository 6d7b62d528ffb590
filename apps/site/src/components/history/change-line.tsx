import { historyPath } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { HistoryItem } from "../../model/change-history.js";
import { hrefOf } from "../../site.js";
import { SignalLabels } from "./history-section.js";

/** A change in one line: what it means, and the record, as a link to the change in the record's history. */
export function ChangeLine({ site, item }: Props<{ item: HistoryItem }>): Markup {
  const { change, release, record, name } = item;
  return (
    <span class="change-line">
      <SignalLabels signals={change.signals} plain />:{" "}
      <a href={hrefOf(site, historyPath(record, release.version, change.op))}>
        <bdi>{name}</bdi>
      </a>
    </span>
  );
}
