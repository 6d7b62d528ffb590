import type { FieldChange, Json } from "@claimwire/ledger";
import { fieldAt, type Kind, kindsReferredTo, SHAPES } from "@claimwire/schema";
import type { CauseCode, Signal } from "../codes.js";
import { valueIn } from "./source-signals.js";

/** Causes under which a changed fact means that the record, or its source, was wrong. */
const CORRECTING: readonly CauseCode[] = ["our-error", "source-changed"];
/** The kinds of record on which a claim rests. */
const GROUNDS: ReadonlySet<Kind> = new Set<Kind>(["sources", "claims"]);
/** Causes under which a changed fact means that more is known. */
const REVISING: readonly CauseCode[] = ["new-reporting", "coverage", "reply"];

const STATES: readonly string[] = ["retracted", "disputed", "superseded"] satisfies Signal[];

/** What changed fields of a claim mean, given why they changed. */
export function claimSignals(fields: readonly FieldChange[], causes: ReadonlySet<CauseCode>): Signal[] {
  const found = statusSignals(fields);
  if (fields.some(isFact)) found.push(...factSignals(causes));
  if (causes.has("our-error") && fields.some(isWording)) found.push("corrected");
  return found;
}

/** The signals of changed facts, by their causes. */
export function factSignals(causes: ReadonlySet<CauseCode>): Signal[] {
  const found: Signal[] = [];
  if (CORRECTING.some((code) => causes.has(code))) found.push("corrected");
  if (REVISING.some((code) => causes.has(code))) found.push("revised");
  return found;
}

/**
 * Whether a changed field is a fact of the claim: every field that is not declared otherwise. A status that is added
 * or removed whole has signals of its own.
 */
export function isFact({ path }: FieldChange): boolean {
  return path !== "/status" && fieldAt("claims", path)?.fact === undefined;
}

/** Whether a changed field is our own wording, which readers have read. */
function isWording({ path }: FieldChange): boolean {
  return fieldAt("claims", path)?.fact === "wording";
}

/** Whether the fields include one that new reporting, or a changed source, must change: one that refers to sources or claims. */
export function touchesGrounds(fields: readonly FieldChange[]): boolean {
  return fields.some(({ path }) => {
    const field = SHAPES.claims.fields.find(({ name }) => name === path.split("/")[1]);
    return field !== undefined && kindsReferredTo(field.shape).some((kind) => GROUNDS.has(kind));
  });
}

function statusSignals(fields: readonly FieldChange[]): Signal[] {
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
