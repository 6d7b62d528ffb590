import { BUMPS, type Bump, byCodeUnits, type Difference, type PlainRecords } from "@claimwire/ledger";
import { closestHint, type Issue, noteFile } from "@claimwire/schema";
import { bumpOf, bumpOfChange, isEnough } from "../bump/bump-of.js";
import type { CauseCode } from "../codes.js";
import { releaseIssue } from "../issues.js";
import { withOwnFields } from "../signals/follow-stubs.js";
import { signalsOf } from "../signals/signals-of.js";
import type { ClaimsCause, ClaimsNote, ClaimsPendingChange } from "../types.js";
import { checkCauses } from "./cause-rules.js";

export interface Covered {
  /** Every difference with its causes and signals, whether covered or not, in the order given. */
  readonly changes: readonly ClaimsPendingChange[];
  readonly issues: readonly Issue[];
}

const NO_RECORDS: PlainRecords = new Map();

/**
 * Gives each difference the causes of the why-notes that name it, or else of those that cover everything (a note whose
 * cause is `schema` or `link-check` covers in this way what was edited only), and enforces the rules of causes: every
 * difference is covered; every record that a note names has a difference; `new-reporting` and
 * `source-changed` need a claim whose evidence, relations or status changed; `removed` needs `legal` and its own name; the
 * notes together ask for a bump that is large enough; a fact changes only under a cause by which readers learn of it.
 * `before` and `after` hold the records on both sides of the differences; without them no reference is known to follow a
 * stub.
 */
export function coverChanges(
  differences: readonly Difference[],
  notes: readonly ClaimsNote[],
  before: PlainRecords = NO_RECORDS,
  after: PlainRecords = NO_RECORDS,
): Covered {
  const sorted = [...notes].sort((a, b) => byCodeUnits(a.name, b.name));
  const named = new Map(sorted.map((note) => [note, new Set(note.records)]));
  const issues: Issue[] = [];
  const changes = differences.map((difference) => {
    const names = namesOf(difference);
    const naming = sorted.filter((note) => names.some((name) => named.get(note)?.has(name)));
    // What is said of everything is not the reason of a change that has one of its own.
    const covering = naming.length > 0 ? naming : sorted.filter((note) => coversAll(note, difference));
    const own = withOwnFields(difference, before, after);
    issues.push(...checkCauses(own, covering));
    const causes = covering.map(
      ({ cause: code, summary, name: note }): ClaimsCause => ({ code, summary, note }),
    );
    return {
      ...difference,
      signals: signalsOf(own, causes, before.get(difference.record)),
      causes,
    };
  });
  issues.push(...checkNames(differences, sorted));
  if (notes.length > 0) issues.push(...checkBump(changes, sorted));
  return { changes, issues };
}

/**
 * Causes that say what was done to records which are there. A note about the package alone has `Records: *` and one of
 * them; it is no reason for a record that somebody adds before the next release.
 */
const OF_EDITS: readonly CauseCode[] = ["schema", "link-check"];

/** Whether a note with `*` covers a difference that no note names. */
export function coversAll({ records, cause }: ClaimsNote, { op }: Difference): boolean {
  return records.includes("*") && (op === "edited" || !OF_EDITS.includes(cause));
}

/** The keys under which a note can name a difference: the record's own, and those of the records it carries. */
export function namesOf({ record, op, after, successors }: Difference): string[] {
  if (op === "moved") return [record, ...Object.keys(successors ?? {})];
  return op === "split" ? [record, ...Object.keys(after ?? {})] : [record];
}

function checkNames(differences: readonly Difference[], notes: readonly ClaimsNote[]): Issue[] {
  const pending = new Set(differences.flatMap(namesOf));
  const unmatched = notes.flatMap(({ name, records }) =>
    records.filter((record) => record !== "*" && !pending.has(record)).map((record) => ({ name, record })),
  );
  return unmatched.map(({ name, record }) => {
    const message = `The note covers "${record}"; no change of it is pending.${closestHint(record, pending)}`;
    const fix = "Fix the key, or take it out of Records:. See what is pending:  npx claimwire status";
    return releaseIssue("NOTE_RECORDS", { file: noteFile(name), path: ["Records", record] }, message, fix);
  });
}

function checkBump(changes: readonly ClaimsPendingChange[], notes: readonly ClaimsNote[]): Issue[] {
  const needed = bumpOf(changes);
  const asked = BUMPS.find((bump) => notes.some((note) => note.bump === bump)) as Bump;
  if (needed === undefined || isEnough(asked, needed)) return [];
  const file = noteFile((notes[0] as ClaimsNote).name);
  return [bumpTooSmall(file, `The notes together ask for ${asked}`, asked, changes)];
}

/** The issue that names the changes which demand more than `asked`. */
export function bumpTooSmall(
  file: string,
  found: string,
  asked: Bump,
  changes: readonly ClaimsPendingChange[],
): Issue {
  const larger = changes.filter((change) => !isEnough(asked, bumpOfChange(change)));
  const shown = larger
    .slice(0, NAMED_AT_MOST)
    .map((change) => `${change.record} (${change.op}: ${bumpOfChange(change)})`);
  const more = larger.length > shown.length ? `, and ${larger.length - shown.length} more` : "";
  const message = `${found}, but ${shown.join(", ")}${more} demand more.`;
  const fix = `Ask for ${bumpOf(larger)} in a note that covers them. See docs/versioning.md.`;
  return releaseIssue("BUMP_TOO_SMALL", { file, path: [] }, message, fix);
}

const NAMED_AT_MOST = 10;
