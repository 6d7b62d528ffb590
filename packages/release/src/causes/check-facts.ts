import { type Difference, kindOf } from "@claimwire/ledger";
import { type Issue, noteFile } from "@claimwire/schema";
import type { CauseCode } from "../codes.js";
import { releaseIssue } from "../issues.js";
import { type ChangedFact, causesFor, changedFacts } from "../signals/changed-facts.js";
import { valueIn } from "../signals/value-in.js";
import type { ClaimsNote } from "../types.js";

/** Reasons of a retraction for which the law, or somebody's privacy, is the cause. */
const LEGAL_REASONS = ["legal", "privacy"];

/**
 * Checks that each fact changed under a cause by which readers learn of it: at least one of the notes that cover the
 * difference gives one. The reference that follows a stub must be left out before; see `ownFields`.
 */
export function checkFacts(difference: Difference, notes: readonly ClaimsNote[]): Issue[] {
  const { record, fields = [] } = difference;
  if (fields.some(({ path }) => path === "/kind" || path === "/to" || path.startsWith("/to/"))) return [];
  const given = new Set(notes.map(({ cause }) => cause));
  if (given.has("legal") && isLegalRetraction(difference)) return [];
  const unfit = changedFacts(kindOf(record), fields).filter(
    (fact) => !causesFor(fact).some((cause) => given.has(cause)),
  );
  const [first] = unfit;
  if (first === undefined) return [];
  const allowed = causesFor(first).filter((cause) => unfit.every((fact) => causesFor(fact).includes(cause)));
  return notes.map((note) => refuse(note, record, unfit, allowed));
}

/** A claim that is retracted for the law or for privacy, and nothing else. */
function isLegalRetraction({ fields = [] }: Difference): boolean {
  return (
    fields.every(({ path }) => path === "/status" || path.startsWith("/status/")) &&
    fields.some(({ path, after }) => {
      const reason = path === "/status" ? valueIn(after, "reason") : path === "/status/reason" && after;
      return LEGAL_REASONS.includes(reason as string);
    })
  );
}

function refuse(
  { name, cause }: ClaimsNote,
  record: string,
  unfit: readonly ChangedFact[],
  allowed: readonly CauseCode[],
): Issue {
  const paths = unfit.map(({ path }) => path);
  const shown = paths.slice(0, SHOWN).join(", ");
  const more = paths.length > SHOWN ? `, and ${paths.length - SHOWN} more` : "";
  const message = `The cause ${cause} is given for ${record}, of which facts changed (${shown}${more}). Allowed: ${allowed.join(", ")}.`;
  const fix =
    "Give the cause by which it changed, in a note that names the record: our-error if it was wrong, new-reporting if more is known now.";
  return releaseIssue("CAUSE_REFUSED", { file: noteFile(name), path: ["Records", record] }, message, fix);
}

const SHOWN = 5;
