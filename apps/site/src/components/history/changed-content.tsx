import type { Markup } from "../../markup.js";
import type { HistoryItem } from "../../model/change-history.js";
import { Detail, DetailList } from "../elements/lines.js";
import { AlterationList } from "./alteration-list.js";

/** What a change did to the content of a record; for an added record, what it said then. */
export function ChangedContent({ item: { change, alterations } }: { readonly item: HistoryItem }): Markup {
  if (change.content !== undefined) {
    return <p>The content of this change is withheld; the ledger keeps its fingerprint.</p>;
  }
  if (alterations.length === 0) return null;
  if (change.op !== "added") return <AlterationList alterations={alterations} />;
  return (
    <details>
      <summary>As it was entered</summary>
      <DetailList>
        {alterations.map(({ label, after }) => (
          <Detail name={label}>
            <bdi>{after}</bdi>
          </Detail>
        ))}
      </DetailList>
    </details>
  );
}
