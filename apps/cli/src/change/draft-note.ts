import type { Bump } from "@claimwire/ledger";
import {
  bumpOf,
  type CauseCode,
  type ClaimsNote,
  type ClaimsPendingChange,
  coverChanges,
  isEnough,
  parseNote,
} from "@claimwire/release";
import { closest, type Issue, issue } from "@claimwire/schema";

import type { Pending } from "../pending.js";
import { renderNote } from "../render-note.js";

/** What the author of a why-note says; the rest is worked out. */
export interface Wish {
  readonly cause: CauseCode;
  readonly summary: string;
  /** Full keys, or `*`. */
  readonly records: readonly string[];
  /** Undefined: what the changes demand. */
  readonly bump: Bump | undefined;
}

export interface Draft {
  readonly note: ClaimsNote;
  readonly text: string;
  /** The changes that the note covers. */
  readonly covered: readonly ClaimsPendingChange[];
  /** What is wrong with the note itself. */
  readonly issues: readonly Issue[];
}

/** The changes that no why-note covers yet. */
export function findUncovered({ changes }: Pick<Pending, "changes">): readonly ClaimsPendingChange[] {
  return changes.filter(({ causes }) => causes.length === 0);
}

function coveredBy(pending: Pending, note: ClaimsNote): ClaimsPendingChange[] {
  const { changes } = coverChanges(pending.changes, [note], { before: pending.base.records });
  return changes.filter(({ causes }) => causes.length > 0);
}

// Other line ends and the like would not come back: then the file says something else than its author.
function checkReading(note: ClaimsNote, text: string): readonly Issue[] {
  const { note: read, issues } = parseNote(note.name, text);
  if (read === undefined || JSON.stringify(read) === JSON.stringify(note)) return issues;
  const at = { file: `.changeset/${note.name}.md`, path: [] };
  const message = "The summary would be read otherwise than it is written.";
  return [issue("NOTE_SUMMARY", at, message, "Write plain sentences, lines ended by line feeds.")];
}

function checkBump({ notes }: Pending, note: ClaimsNote, covered: readonly ClaimsPendingChange[]): Issue[] {
  const demanded = bumpOf(covered);
  if (demanded === undefined || [...notes, note].some(({ bump }) => isEnough(bump, demanded))) return [];
  const at = { file: `.changeset/${note.name}.md`, path: [] };
  const message = `The note asks for ${note.bump}; what it covers demands ${demanded}.`;
  return [issue("BUMP_TOO_SMALL", at, message, `Leave --bump out, or ask for ${demanded}.`)];
}

/** Drafts a why-note under a name, and checks it as it will be read again beside the notes that are there. */
export function draftNote(pending: Pending, name: string, wish: Wish): Draft {
  const { cause, records } = wish;
  const summary = wish.summary.trim();
  const provisional: ClaimsNote = { name, bump: "patch", summary, cause, records };
  const covered = coveredBy(pending, provisional);
  const demanded = pending.newest === undefined ? "major" : bumpOf(covered);
  const note: ClaimsNote = { ...provisional, bump: wish.bump ?? demanded ?? "patch" };
  const text = renderNote(note);
  const enough = checkBump(pending, note, covered);
  const about = (found: Issue): boolean =>
    found.code !== "BUMP_TOO_SMALL" && found.at.file === `.changeset/${name}.md`;
  const { issues } = coverChanges(pending.changes, [...pending.notes, note], {
    closest,
    before: pending.base.records,
  });
  return { note, text, covered, issues: [...checkReading(note, text), ...issues.filter(about), ...enough] };
}
