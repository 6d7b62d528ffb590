import type { Html } from "../../html.js";
import type { HistoryItem } from "../../model/history.js";
import { Fact, Facts } from "../elements/facts.js";
import { AlterationList } from "./alteration-list.js";

/** What a change did to a record's content, before and after; of an added record, what it said then. */
export function ChangedContent({ item: { change, alterations } }: { readonly item: HistoryItem }): Html {
  if (change.content !== undefined) {
    return <p>The content of this change is withheld; the ledger keeps its fingerprint.</p>;
  }
  if (alterations.length === 0) return null;
  if (change.op !== "added") return <AlterationList alterations={alterations} />;
  return (
    <details>
      <summary>As it was entered</summary>
      <Facts>
        {alterations.map(({ label, after }) => (
          <Fact name={label}>
            <bdi>{after}</bdi>
          </Fact>
        ))}
      </Facts>
    </details>
  );
}
