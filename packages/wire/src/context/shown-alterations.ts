import type { Alteration } from "../words/alteration.js";
import type { ChangeContext } from "./change-context.js";

/** What changed, without the sources that a source newly cites: title, body and summary have a place of their own for them. */
export function shownAlterations({ alterations, kind }: ChangeContext): readonly Alteration[] {
  if (kind !== "sources") return alterations;
  return alterations.filter(({ field, before }) => field !== "cites" || before !== undefined);
}
