import type { Bump } from "@claimwire/ledger";
import type { Pending } from "@claimwire/release";
import {
  bumpOf,
  type CauseCode,
  type ClaimsNote,
  type ClaimsPendingChange,
  coverChanges,
  findFalls,
  isEnough,
  parseNote,
  releaseIssue,
} from "@claimwire/release";
import { type Issue, noteFile, type Records } from "@claimwire/schema";
import { renderNote } from "./render-note.js";

/** What the author of a why-note gives; the rest of the note follows from the changes. */
export interface NoteInput {
  readonly cause: CauseCode;
  readonly summary: string;
  /** Full keys, or `*`. */
  readonly records: readonly string[];
  /** Undefined: what the changes demand. */
  readonly bump: Bump | undefined;
  /** Why numbers of the dataset fall; undefined where none does. */
  readonly fallReason: string | undefined;
}

export interface Draft {
  readonly note: ClaimsNote;
  readonly text: string;
  /** The changes that the note covers. */
  readonly covered: readonly ClaimsPendingChange[];
  /** What is wrong with the note itself. */
  readonly issues: readonly Issue[];
}

/** The issues of a note that is not written: its file is not there, and what was typed is to be mended. */
export function atCommandLine(issues: readonly Issue[], name: string): Issue[] {
  return issues.map((issue) =>
    issue.at.file === noteFile(name) ? { ...issue, at: { file: "command line", path: [] } } : issue,
  );
}

/** The codes of what a further why-note resolves: they are errors only for a release. */
export const RESOLVED_BY_NOTE: readonly string[] = ["CHANGE_UNCOVERED", "BUMP_TOO_SMALL"];

/** The changes that no why-note covers yet. */
export function findUncovered({ changes }: Pick<Pending, "changes">): readonly ClaimsPendingChange[] {
  return changes.filter(({ causes }) => causes.length === 0);
}

/** The numbers that fall below the newest release, and for which no why-note gives a reason yet. */
export function findUnexplainedFalls({ newest, base, records, falls }: Pending): string[] {
  if (newest === undefined || records === undefined) return [];
  return findFalls(base.records as Records, records, falls).map(({ of }) => of);
}

/** The changes of which a note is a cause, beside the notes that are there: `*` is none of a change that another names. */
function coveredBy({ changes: all, notes, base, records }: Pending, note: ClaimsNote): ClaimsPendingChange[] {
  const { changes } = coverChanges(all, [...notes, note], base.records, records);
  return changes.filter(({ causes }) => causes.some(({ note: name }) => name === note.name));
}

// A summary with other line ends, for one, would be read back with another content.
function checkReading(note: ClaimsNote, text: string, packageName: string): readonly Issue[] {
  const { note: read, issues } = parseNote(note.name, text, packageName);
  if (read === undefined || JSON.stringify(read) === JSON.stringify(note)) return issues;
  const message = "The summary in the file would not be read back as it was given.";
  const fix = "Write plain sentences, and end lines with line feeds.";
  return [releaseIssue("NOTE_SUMMARY", noteFile(note.name), message, fix)];
}

function checkBump({ notes }: Pending, note: ClaimsNote, covered: readonly ClaimsPendingChange[]): Issue[] {
  const demanded = bumpOf(covered);
  if (demanded === undefined || [...notes, note].some(({ bump }) => isEnough(bump, demanded))) return [];
  const message = `The note asks for ${note.bump}; what it covers demands ${demanded}.`;
  const fix = `Leave --bump out, or ask for ${demanded}.`;
  return [releaseIssue("BUMP_TOO_SMALL", noteFile(note.name), message, fix)];
}

/** Drafts a why-note with a name, and checks it as it will be read later, together with the existing notes. */
export function draftNote(pending: Pending, name: string, input: NoteInput): Draft {
  const { cause, records } = input;
  const summary = input.summary.trim();
  const provisional: ClaimsNote = { name, bump: "patch", summary, cause, records };
  const covered = coveredBy(pending, provisional);
  const demanded = pending.newest === undefined ? "major" : bumpOf(covered);
  const note: ClaimsNote = { ...provisional, bump: input.bump ?? demanded ?? "patch" };
  const falls = input.fallReason === undefined ? [] : findUnexplainedFalls(pending);
  const text = renderNote(note, pending.packageName, falls, input.fallReason);
  const enough = checkBump(pending, note, covered);
  const about = (found: Issue): boolean =>
    found.code !== "BUMP_TOO_SMALL" && found.at.file === noteFile(name);
  const { issues } = coverChanges(
    pending.changes,
    [...pending.notes, note],
    pending.base.records,
    pending.records,
  );
  const unlike = checkReading(note, text, pending.packageName);
  return { note, text, covered, issues: [...unlike, ...issues.filter(about), ...enough] };
}
