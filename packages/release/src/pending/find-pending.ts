import { BUMPS, type Bump, type Digests, type LedgerDataset, replay } from "@claimwire/ledger";
import { hasErrors, type Issue, noteFile, type Records } from "@claimwire/schema";
import type { WrittenFall } from "../assertions/assertions.js";
import { bumpOf } from "../bump/bump-of.js";
import { coverRecords } from "../causes/cover-records.js";
import { releaseIssue } from "../issues.js";
import type { NamingNote } from "../notes/check-note-packages.js";
import { inLedgerFolder } from "../plan/in-ledger-folder.js";
import type { ClaimsNote, ClaimsPendingChange, ClaimsRelease } from "../types.js";

/** All that stands between the newest release and the next. */
export interface Pending {
  readonly releases: readonly ClaimsRelease[];
  /** Whether replay proved the ledger. */
  readonly isProven: boolean;
  /** Undefined before the first release. */
  readonly newest: ClaimsRelease | undefined;
  /** The dataset of the newest release. */
  readonly base: LedgerDataset;
  /** The present records; undefined when one of them has an error, and then nothing is pending either. */
  readonly records: Records | undefined;
  /** The digests of those records; empty without them. */
  readonly digests: Digests;
  readonly notes: readonly ClaimsNote[];
  /** The files of all notes, those about packages of code included. */
  readonly noteFiles: readonly string[];
  /** Which packages each of those files names. */
  readonly naming: readonly NamingNote[];
  /** Why numbers of the dataset fall, from all notes. */
  readonly falls: readonly WrittenFall[];
  /** The package whose version is the dataset's. */
  readonly packageName: string;
  readonly changes: readonly ClaimsPendingChange[];
  /** The bump that the changes demand; undefined without changes. */
  readonly needed: Bump | undefined;
  /** The bump that the notes ask for; undefined without notes. */
  readonly asked: Bump | undefined;
  readonly issues: readonly Issue[];
}

/** What was read of a checkout; each part with the issues of its reading. */
export interface PendingSources {
  readonly data: { readonly records?: Records | undefined; readonly issues: readonly Issue[] };
  readonly ledger: { readonly releases: readonly ClaimsRelease[]; readonly issues: readonly Issue[] };
  readonly written: {
    readonly notes: readonly ClaimsNote[];
    readonly files: readonly string[];
    readonly naming?: readonly NamingNote[];
    readonly falls?: readonly WrittenFall[];
    readonly packageName: string;
    readonly issues: readonly Issue[];
  };
}

function largestBump(notes: readonly ClaimsNote[]): Bump | undefined {
  return BUMPS.find((bump) => notes.some((note) => note.bump === bump));
}

function checkFirst(newest: ClaimsRelease | undefined, notes: readonly ClaimsNote[]): Issue[] {
  const [first] = notes;
  if (newest !== undefined || first === undefined || largestBump(notes) === "major") return [];
  const message = `The first release is 1.0.0, so a note must ask for major; found ${largestBump(notes)}.`;
  return [
    releaseIssue(
      "FIRST_RELEASE",
      { file: noteFile(first.name), path: [] },
      message,
      "Write major in the note.",
    ),
  ];
}

/** Proves the ledger by replay, and finds the changes since the newest release, their causes and the bump they demand. */
export function findPending({ data, ledger, written }: PendingSources): Pending {
  const { records } = data;
  const { releases } = ledger;
  const { notes, files: noteFiles, naming = [], falls = [], packageName } = written;
  const newest = releases.at(-1);
  const base = replay(releases);
  const isProven = !hasErrors(ledger.issues) && !hasErrors(base.issues);
  const issues = [...data.issues, ...ledger.issues, ...inLedgerFolder(base.issues), ...written.issues];
  const asked = largestBump(notes);
  const ofNotes = { notes, noteFiles, naming, falls, packageName, asked };
  const found = { releases, isProven, newest, base, records, ...ofNotes };
  if (records === undefined || !isProven) {
    return { ...found, digests: new Map(), changes: [], needed: undefined, issues };
  }
  const { digests, changes, issues: uncovered } = coverRecords(base, records, notes);
  return {
    ...found,
    digests,
    changes,
    needed: bumpOf(changes),
    issues: [...issues, ...uncovered, ...checkFirst(newest, notes)],
  };
}
