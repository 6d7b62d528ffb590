import type { Alteration } from "../words/alteration.js";
import type { ChangeContext } from "./change-context.js";

/** The alterations without newly cited sources, which title, body and summary show in another place. */
export function shownAlterations({ alterations, kind }: ChangeContext): readonly Alteration[] {
  if (kind !== "sources") return alterations;
  return alterations.filter(({ field, before }) => field !== "cites" || before !== undefined);
}
