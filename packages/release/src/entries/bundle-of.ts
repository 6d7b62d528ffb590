import type { FieldChange, Json } from "@claimwire/ledger";
import { fieldAt, type Kind, kindOf, type RecordKey } from "@claimwire/schema";
import type { Signal } from "../codes.js";
import { membersIn, valueIn } from "../signals/value-in.js";
import type { ClaimsPendingChange } from "../types.js";

/** Signals whose entries never stand in a bundle: a subscriber must see each of them. */
const NEVER: ReadonlySet<Signal> = new Set<Signal>(["retracted", "disputed", "follow-up", "removed"]);

/** Fields that name who says something. */
const SPEAKERS: ReadonlySet<string> = new Set(["assertedBy", "publisher"]);

/** Relations by which a claim answers another. */
const ANSWERS: ReadonlySet<Json | undefined> = new Set(["responds-to", "contradicts"]);

/**
 * The signal under which the entry of a change may be folded into a bundle with others of its release; undefined for a
 * change that must be seen by itself: a retraction, a dispute, a removal, a follow-up, a reply, and where somebody has
 * read another asserter, value or date. A release keeps the answer, so a later rule never alters an older release.
 */
export function bundleOf(change: ClaimsPendingChange): Signal | undefined {
  const { record, op, after, fields = [], causes, signals } = change;
  const [signal] = signals;
  if (signal === undefined || signal === "housekeeping" || signals.some((one) => NEVER.has(one)))
    return undefined;
  // An edit that tells the whole record does not tell what it was before.
  if (op === "edited" && after !== undefined) return undefined;
  const kind = kindOf(record as RecordKey);
  if (causes.some(({ code }) => code === "reply") || answers(kind, after, fields)) return undefined;
  return replaces(kind, fields) ? undefined : signal;
}

/** Whether a claim newly answers another. */
function answers(kind: Kind, after: Json | undefined, fields: readonly FieldChange[]): boolean {
  if (kind !== "claims") return false;
  const added = fields.flatMap(({ path, before, after: now }) =>
    path.startsWith("/relations") && before === undefined ? [now].flat() : [],
  );
  return [...membersIn(valueIn(after, "relations")), ...added].some((relation) =>
    ANSWERS.has(valueIn(relation, "type")),
  );
}

/** Whether an asserter, a value, a date or what a reply says gave way to another. */
function replaces(kind: Kind, fields: readonly FieldChange[]): boolean {
  const replaced = fields.filter(({ before, after }) => before !== undefined && after !== undefined);
  return replaced.some(({ path }) => isWeighty(kind, path)) || swapsQuantity(fields);
}

function isWeighty(kind: Kind, path: string): boolean {
  const [, name = ""] = path.split("/");
  // "denies" gave way to "admits": another reply.
  if (name === "relations" && path.endsWith("/reply")) return true;
  if (name === "quantities" || SPEAKERS.has(name)) return true;
  const shape = fieldAt(kind, path)?.shape;
  return shape?.holds === "text" && shape.format === "date";
}

/** A figure that goes while another comes, under another measure. */
function swapsQuantity(fields: readonly FieldChange[]): boolean {
  const quantities = fields.filter(({ path }) => /^\/quantities\/[^/]*$/.test(path));
  return (
    quantities.some(({ after }) => after === undefined) &&
    quantities.some(({ before }) => before === undefined)
  );
}
