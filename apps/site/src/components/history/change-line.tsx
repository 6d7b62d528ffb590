import { historyPath } from "@claimwire/wire";
import type { Html } from "../../html.js";
import type { HistoryItem } from "../../model/history.js";
import { hrefOf, type Site } from "../../site.js";
import { SignalWords } from "./signal-words.js";

/** A change in one line: what it means, and the record, as a link to the change in the record's history. */
export function ChangeLine({ site, item }: { readonly site: Site; readonly item: HistoryItem }): Html {
  const { change, release, record, name } = item;
  return (
    <span class="change-line">
      <SignalWords signals={change.signals} />:{" "}
      <a href={hrefOf(site, historyPath(record, release.version, change.op))}>
        <bdi>{name}</bdi>
      </a>
    </span>
  );
}
