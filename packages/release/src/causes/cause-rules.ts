import { type Difference, kindOf } from "@claimwire/ledger";
import { type Issue, noteFile, recordFile } from "@claimwire/schema";
import type { CauseCode } from "../codes.js";
import { releaseIssue } from "../issues.js";
import { touchesGrounds } from "../signals/claim-signals.js";
import type { ClaimsNote } from "../types.js";
import { checkFacts } from "./check-facts.js";

/** Causes that are accepted only when the grounds of the claim changed. */
const GROUNDED: readonly CauseCode[] = ["new-reporting", "source-changed"];

/** The rules for one difference and the notes that cover it. */
export function checkCauses(difference: Difference, notes: readonly ClaimsNote[]): Issue[] {
  if (difference.op === "removed") return checkRemoval(difference, notes);
  if (notes.length === 0) return [uncovered(difference)];
  return [...notes.flatMap((note) => checkGrounds(difference, note)), ...checkFacts(difference, notes)];
}

function uncovered({ record, op }: Difference): Issue {
  const at = { file: recordFile(record), path: [] };
  const fix = `Run:  npx claimwire change   or name ${record} in the Records: of a why-note.`;
  return releaseIssue("CHANGE_UNCOVERED", at, `${record} (${op}) is covered by no why-note.`, fix);
}

function checkRemoval({ record }: Difference, notes: readonly ClaimsNote[]): Issue[] {
  if (notes.some(({ cause, records }) => cause === "legal" && records.includes(record))) return [];
  const at = { file: recordFile(record), path: [] };
  const found = notes.length === 0 ? "no why-note covers it" : `its causes are ${describe(notes)}`;
  const message = `${record} is gone; ${found}. A record is removed for legal or privacy necessity only.`;
  const fix = `Restore it (a claim that no longer holds is retracted: npx claimwire retract), or write a note with  Cause: legal  that names  ${record}  itself.`;
  return [releaseIssue("CAUSE_REFUSED", at, message, fix)];
}

function describe(notes: readonly ClaimsNote[]): string {
  return notes
    .map(({ name, cause, records }) => `${cause} (${name}${records.includes("*") ? ", by *" : ""})`)
    .join(", ");
}

function checkGrounds({ record, op, fields }: Difference, note: ClaimsNote): Issue[] {
  if (op !== "edited" && op !== "moved") return [];
  if (fields === undefined || kindOf(record) !== "claims") return [];
  if (!GROUNDED.includes(note.cause) || touchesGrounds(fields)) return [];
  const message = `The cause ${note.cause} is given for ${record}, but its evidence, relations and status are unchanged.`;
  const fix =
    "Add the evidence, or say our-error (we had it wrong) or editorial (wording) in a note of its own.";
  return [
    releaseIssue("CAUSE_REFUSED", { file: noteFile(note.name), path: ["Records", record] }, message, fix),
  ];
}
