import { parsePointer } from "../compare/json-pointer.js";
import { byCodeUnits } from "../compare/keyed-list.js";
import { findRefused } from "../digest/canonical-json.js";
import { recordDigest } from "../digest/record-digest.js";
import { releaseDigest } from "../digest/release-digest.js";
import { buildTrie, rootOf } from "../digest/trie.js";
import { issueOf, type LedgerIssue, ledgerIssue } from "../issues.js";
import { LedgerState } from "../replay/ledger-state.js";
import type {
  Change,
  Digests,
  LedgerDataset,
  ListKeyTable,
  Note,
  PendingChange,
  PlainRecords,
  Release,
  ReleaseBase,
} from "../types.js";
import { placeEntries } from "./place-entries.js";
import { FULL_KEY } from "./release-shape.js";
import { chooseReleased, earliestAfter, LAST_SECOND, secondsOf } from "./release-time.js";
import { bumpBetween, FIRST_VERSION } from "./version.js";

/** What a release is made of. */
export interface ReleaseDraft<S extends string = string, C extends string = string> {
  /** The newest release; undefined for the first. */
  readonly previous: Release<S, C> | undefined;
  /** The dataset of the newest release, as `replay` gives it; undefined for the first release. */
  readonly base: LedgerDataset | undefined;
  /** The digests of the records to release, as `digestRecords` gives them. */
  readonly digests: Digests;
  /**
   * What `compare` finds between base and target, each with what it means and why it was made. Where no change has an
   * `entry`, entries come in the order of the changes.
   */
  readonly changes: readonly PendingChange<S, C>[];
  readonly version: string;
  /** Now, as an ISO 8601 time. The release is dated later when the one before it demands that. */
  readonly now: string;
  readonly notes: readonly Note<C>[];
  readonly listKeys: ListKeyTable;
}

export interface MadeRelease<S extends string = string, C extends string = string> {
  /** Undefined when there is an error. */
  readonly release: Release<S, C> | undefined;
  readonly issues: readonly LedgerIssue[];
}

/** The format of new releases. */
export const FORMAT = 2;

const NOTHING: LedgerDataset = { records: new Map(), digests: new Map(), withheld: new Set() };

/**
 * Makes a release of changes: ids, digests, time, chain. Before it gives the release out it checks that the version
 * follows the one before, and that base and changes add up to the records whose digests are given.
 */
export function makeRelease<S extends string, C extends string>(
  draft: ReleaseDraft<S, C>,
): MadeRelease<S, C> {
  const { previous, base = NOTHING, digests, changes, version, notes, listKeys } = draft;
  const issues = [
    ...checkNoteValues(notes),
    ...checkBase(previous, base),
    ...checkVersion(previous, version),
    ...checkTimeLeft(previous, changes),
  ];
  if (issues.length > 0) return { release: undefined, issues };
  const finished = placeEntries(changes).map((change) =>
    finishChange(change, version, digests.get(change.record) ?? null),
  );
  const state = addUp(base, finished, listKeys, digests);
  const content = layOut(draft, {
    changes: finished,
    dataset: rootOf(buildTrie(digests)),
    counts: state.counts(),
  });
  return { release: { ...content, digest: releaseDigest(content) }, issues };
}

/** What a release leads to. */
interface Outcome<S extends string, C extends string> {
  readonly changes: readonly Change<S, C>[];
  /** Root of the dataset's trie. */
  readonly dataset: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** The fields of a release but its digest. */
export function layOut<S extends string, C extends string>(
  draft: Pick<ReleaseDraft<S, C>, "previous" | "version" | "now" | "notes" | "listKeys">,
  { changes, dataset, counts }: Outcome<S, C>,
): Omit<Release<S, C>, "digest"> {
  const { previous, version, now, notes, listKeys } = draft;
  return {
    format: FORMAT,
    version,
    released: chooseReleased(now, previous, secondsOf({ format: FORMAT, changes })),
    base: previous ? baseOf(previous) : null,
    target: { dataset, counts },
    listKeys,
    changes,
    notes: [...notes].sort((a, b) => byCodeUnits(a.name, b.name)),
  };
}

/** Keys and values of records that no ledger can hold; `at.file` is the record's key. */
export function checkRecordValues(records: PlainRecords): LedgerIssue[] {
  return [...records].flatMap(([key, record]) => {
    const refused = findRefused(key) ?? findRefused(record);
    if (refused !== undefined) {
      const at = { file: key, path: parsePointer(refused.path) ?? [] };
      return [ledgerIssue("VALUE_REFUSED", at, refused.reason)];
    }
    if (FULL_KEY.test(key)) return [];
    const message = `The key of a record is ${JSON.stringify(key)}; wanted is a full key such as claims/some-id.`;
    return [ledgerIssue("VALUE_REFUSED", { file: key, path: [] }, message)];
  });
}

/** Values of notes that no ledger can hold; `at.file` is the note's name. */
export function checkNoteValues(notes: readonly Note[]): LedgerIssue[] {
  return notes.flatMap((note) => {
    const refused = findRefused(note);
    return refused ? [ledgerIssue("VALUE_REFUSED", { file: note.name, path: [] }, refused.reason)] : [];
  });
}

/** The root of the dataset to which a release leads; before the first release, that of no records. */
export function rootAfter(release: Release | undefined): string {
  return release?.target.dataset ?? rootOf(buildTrie(new Map()));
}

function checkBase(previous: Release | undefined, base: LedgerDataset): LedgerIssue[] {
  const found = rootOf(buildTrie(base.digests));
  const wanted = rootAfter(previous);
  if (found === wanted) return [];
  const { version } = previous ?? { version: FIRST_VERSION };
  const message = `The release builds on the dataset ${wanted}; the base given has ${found}.`;
  return [issueOf("RELEASE_CHAIN", { version }, message, "Run:  npx claimwire audit")];
}

export function checkVersion(previous: Release | undefined, version: string): LedgerIssue[] {
  if (previous === undefined) {
    if (version === FIRST_VERSION) return [];
    return [issueOf("RELEASE_ORDER", { version }, `The first release is ${FIRST_VERSION}, not ${version}.`)];
  }
  if (bumpBetween(previous.version, version) !== undefined) return [];
  const message = `${version} is not one step after ${previous.version}.`;
  const fix = "Every version has its release, an empty one if need be.";
  return [issueOf("RELEASE_ORDER", { version }, message, fix)];
}

export function checkTimeLeft(
  previous: Release | undefined,
  changes: readonly PendingChange[],
): LedgerIssue[] {
  if (previous === undefined) return [];
  if (earliestAfter(previous, secondsOf({ format: FORMAT, changes })) <= LAST_SECOND) return [];
  const message = `It is dated ${previous.released}; no time is left for a release after it.`;
  const fix = "Only a history in git without that release can help.";
  return [issueOf("RELEASE_TIME", previous, message, fix, ["released"])];
}

function baseOf({ version, target, digest }: Release): ReleaseBase {
  return { version, dataset: target.dataset, release: digest };
}

/**
 * The change as the release holds it, in the order of the file, so that it prints the same before and after it was
 * written and read. `digest` is that of the record after the change.
 */
export function finishChange<S extends string, C extends string>(
  change: PendingChange<S, C>,
  version: string,
  digest: string | null,
): Change<S, C> {
  const { record, op, signals, causes, entry, bundle, ...content } = change;
  return {
    record,
    op,
    ...content,
    digest,
    id: `${version}/${record}/${op}`,
    signals,
    causes,
    ...(entry === undefined ? {} : { entry }),
    ...(bundle === undefined ? {} : { bundle }),
  };
}

/** Applies the changes to the base and throws when that is not the target: a ledger that does not add up is a bug. */
function addUp(
  base: LedgerDataset,
  changes: readonly Change[],
  listKeys: ListKeyTable,
  target: Digests,
): LedgerState {
  const state = new LedgerState(base);
  state.begin({ format: FORMAT, listKeys });
  for (const change of changes) {
    for (const written of state.plan(change)) {
      if (written.record && recordDigest(written.record) !== written.digest) {
        throw new Error(`The change of ${change.record} does not lead to what was compared.`);
      }
      state.write(written);
    }
  }
  const differs = [...target].find(([key, digest]) => state.digests.get(key) !== digest);
  if (differs === undefined && state.digests.size === target.size) return state;
  throw new Error(`Base and changes do not add up to the target${differs ? ` at ${differs[0]}` : ""}.`);
}
