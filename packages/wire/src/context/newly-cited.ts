import type { Source } from "@claimwire/schema";
import type { ChangeContext } from "./change-context.js";

function citedBy(record: ChangeContext["now"]): readonly string[] {
  return ((record ?? {}) as Partial<Source>).cites?.map(({ source }) => source) ?? [];
}

/** Ids of the sources that a source, or a part of a split one, cites after a change but not before it. */
export function newlyCited({
  change,
  old,
  now,
}: Pick<ChangeContext, "change" | "old" | "now">): readonly string[] {
  const before = new Set(citedBy(old));
  const records = change.op === "split" ? Object.values(change.after ?? {}) : [now];
  const after = records.flatMap((record) => citedBy(record as ChangeContext["now"]));
  return [...new Set(after)].filter((id) => !before.has(id));
}
