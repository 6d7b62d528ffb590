import type { FieldChange, Json } from "@claimwire/ledger";
import { type Kind, kindsReferredTo, SHAPES } from "@claimwire/schema";
import type { Signal } from "../codes.js";
import { valueIn } from "./value-in.js";

/** The kinds of record on which a claim rests. */
const GROUNDS: ReadonlySet<Kind> = new Set<Kind>(["sources", "claims"]);

const STATES: readonly string[] = ["retracted", "disputed", "superseded"] satisfies Signal[];

/** Whether the fields include one that new reporting, or a changed source, must change: one that refers to sources or claims. */
export function touchesGrounds(fields: readonly FieldChange[]): boolean {
  return fields.some(({ path }) => {
    const field = SHAPES.claims.fields.find(({ name }) => name === path.split("/")[1]);
    return field !== undefined && kindsReferredTo(field.shape).some((kind) => GROUNDS.has(kind));
  });
}

/** What a changed status of a claim means. */
export function statusSignals(fields: readonly FieldChange[]): Signal[] {
  for (const { path, before, after } of fields) {
    if (path === "/status") return fromState(valueIn(before, "state"), valueIn(after, "state"));
    if (path === "/status/state") return fromState(before, after);
  }
  return [];
}

/** A claim that was retracted and is now disputed or superseded is reinstated, and disputed or superseded. */
function fromState(before: Json | undefined, after: Json | undefined): Signal[] {
  if (before === after) return [];
  const found: Signal[] = STATES.includes(after as string) ? [after as Signal] : [];
  if (STATES.includes(before as string) && (found.length === 0 || before === "retracted"))
    found.push("reinstated");
  return found;
}
