import {
  BUMPS,
  type Bump,
  compare,
  type Digests,
  digestRecords,
  type LedgerDataset,
  replay,
} from "@claimwire/ledger";
import {
  bumpOf,
  type ClaimsNote,
  type ClaimsPendingChange,
  type ClaimsRelease,
  coverChanges,
  inLedgerFolder,
} from "@claimwire/release";
import { closest, hasErrors, type Issue, LIST_KEYS, noteFile, type Records } from "@claimwire/schema";
import { readLedger, readNotes, readRecords } from "@claimwire/store";
import { cliIssue } from "./issues.js";

/** All that stands between the newest release and the next. */
export interface Pending {
  readonly releases: readonly ClaimsRelease[];
  /** Whether the ledger adds up. */
  readonly isProven: boolean;
  /** Undefined before the first release. */
  readonly newest: ClaimsRelease | undefined;
  readonly base: LedgerDataset;
  /** The records as they are now; undefined when one of them has an error, and then nothing is pending either. */
  readonly records: Records | undefined;
  /** The digests of those records; empty without them. */
  readonly digests: Digests;
  readonly notes: readonly ClaimsNote[];
  /** The files of all notes, those about packages of code included. */
  readonly noteFiles: readonly string[];
  readonly changes: readonly ClaimsPendingChange[];
  /** What the changes demand; undefined without changes. */
  readonly needed: Bump | undefined;
  /** What the notes ask for; undefined without notes. */
  readonly asked: Bump | undefined;
  readonly issues: readonly Issue[];
}

function largestBump(notes: readonly ClaimsNote[]): Bump | undefined {
  return BUMPS.find((bump) => notes.some((note) => note.bump === bump));
}

function checkFirst(newest: ClaimsRelease | undefined, notes: readonly ClaimsNote[]): Issue[] {
  const [first] = notes;
  if (newest !== undefined || first === undefined || largestBump(notes) === "major") return [];
  const at = { file: noteFile(first.name), path: [] };
  const message = `The first release is 1.0.0, so a note must ask for major; found ${largestBump(notes)}.`;
  return [cliIssue("FIRST_RELEASE", at, message, "Write major in the note.")];
}

export interface ReadPendingOptions {
  /** Also compares each release file with its standard rendering. */
  readonly rendering?: boolean;
}

/** Reads records, ledger and why-notes, proves the ledger, and finds what is pending and which notes cover it. */
export function readPending(root: string, { rendering = false }: ReadPendingOptions = {}): Pending {
  const data = readRecords(root);
  const ledger = readLedger(root, { rendering });
  const written = readNotes(root);
  const { releases } = ledger;
  const { notes } = written;
  const newest = releases.at(-1);
  const base = replay(releases);
  const issues = [...data.issues, ...ledger.issues, ...inLedgerFolder(base.issues), ...written.issues];
  const isProven = !hasErrors(ledger.issues) && !hasErrors(base.issues);
  const found = {
    releases,
    isProven,
    newest,
    base,
    records: data.records,
    notes,
    noteFiles: written.files,
    asked: largestBump(notes),
  };
  if (data.records === undefined || !isProven) {
    return { ...found, digests: new Map(), changes: [], needed: undefined, issues };
  }
  const digests = digestRecords(data.records, LIST_KEYS);
  const known = { base: base.digests, target: digests };
  const differences = compare(base.records, data.records, LIST_KEYS, known);
  const covered = coverChanges(differences, notes, { closest, before: base.records });
  const { changes } = covered;
  return {
    ...found,
    digests,
    changes,
    needed: bumpOf(changes),
    issues: [...issues, ...covered.issues, ...checkFirst(newest, notes)],
  };
}
