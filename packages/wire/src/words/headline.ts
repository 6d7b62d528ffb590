import type { PlainRecords } from "@claimwire/changes";
import type { Claim } from "@claimwire/schema";
import { findRecord } from "../records.js";
import type { Alteration } from "./alteration.js";

/** The fields of a claim that hold facts, rather than words or where they stand. */
const FACTS: ReadonlySet<string> = new Set([
  "quantities",
  "when",
  "assertedBy",
  "basis",
  "mode",
  "certainty",
  "about",
]);

/** Longer values do not fit a title. */
const MAX_VALUE = 80;

/** "61 million US dollars" and "62 million US dollars": "61 → 62 million US dollars". */
export function arrow(before: string, after: string): string {
  const old = before.split(" ");
  const now = after.split(" ");
  let shared = 0;
  while (shared < old.length - 1 && shared < now.length - 1 && old.at(-1 - shared) === now.at(-1 - shared)) {
    shared += 1;
  }
  return `${old.slice(0, old.length - shared).join(" ")} → ${after}`;
}

/** The thing that a claim is about, for "value of …": the project or object, not who acts. */
function subjectOf({ about = [] }: Claim, records: PlainRecords): string | undefined {
  const [object] = about.filter(({ role }) => role === "object");
  return object === undefined ? undefined : findRecord(records, "entities", object.entity)?.name;
}

function fits(text: string | undefined): boolean {
  return text === undefined || text.length <= MAX_VALUE;
}

function one({ before, after }: Alteration): string {
  if (before === undefined) return after ?? "";
  return after === undefined ? `${before} left out` : arrow(before, after);
}

/** "Time to build" → "time to build"; what stands in capitals stays. */
function lowerFirst(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

/**
 * What changed in a claim, in one line: the one fact that changed with both values ("value of the Qiemo project,
 * 61 → 62 million US dollars"), else which facts changed and the statement.
 */
export function headlineOf(alterations: readonly Alteration[], claim: Claim, records: PlainRecords): string {
  const facts = alterations.filter(
    ({ field, before, after }) => FACTS.has(field) && (before ?? after) !== undefined,
  );
  const [only] = facts;
  if (only !== undefined && facts.length === 1 && fits(only.before) && fits(only.after)) {
    const subject = only.field === "quantities" ? subjectOf(claim, records) : undefined;
    const what = lowerFirst(only.label);
    if (subject !== undefined) return `${what} of ${subject}, ${one(only)}`;
    return `${what}, ${one(only)}: ${claim.statement}`;
  }
  const labels = [...new Set(facts.map(({ label }) => lowerFirst(label)))];
  return labels.length === 0 ? claim.statement : `${labels.join(", ")}: ${claim.statement}`;
}
