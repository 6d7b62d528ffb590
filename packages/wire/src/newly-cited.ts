import type { Source } from "@claimwire/schema";
import type { ChangeContext } from "./change-context.js";

function citedBy(record: ChangeContext["now"]): readonly string[] {
  return ((record ?? {}) as Partial<Source>).cites?.map(({ source }) => source) ?? [];
}

/** Ids of the sources that a source cites after a change and did not cite before it. */
export function newlyCited({ old, now }: ChangeContext): readonly string[] {
  const before = new Set(citedBy(old));
  return citedBy(now).filter((id) => !before.has(id));
}
