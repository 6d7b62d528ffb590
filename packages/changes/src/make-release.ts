import type { Issue, ListKeyTable } from "@claimwire/schema";
import { bumpOf, isEnough } from "./bump-of.js";
import { findRefused } from "./canonical-json.js";
import { compare } from "./compare.js";
import { bumpTooSmall, type CoverOptions, coverChanges } from "./cover-changes.js";
import { error, noteFile, recordFile, releaseFile } from "./issues.js";
import { parsePointer } from "./json-pointer.js";
import { byCodeUnits } from "./keyed-list.js";
import { LedgerState } from "./ledger-state.js";
import { digestRecords, recordDigest } from "./record-digest.js";
import { releaseDigest } from "./release-digest.js";
import { FULL_KEY } from "./release-shape.js";
import { chooseReleased, earliestAfter, LAST_SECOND } from "./release-time.js";
import { buildTrie, rootOf } from "./trie.js";
import type {
  Change,
  Digests,
  LedgerDataset,
  Note,
  PendingChange,
  PlainRecords,
  Release,
  ReleaseBase,
} from "./types.js";
import { bumpBetween, FIRST_VERSION } from "./version.js";

export interface ReleasePlan extends CoverOptions {
  /** The newest release; undefined for the first. */
  readonly previous: Release | undefined;
  /** The dataset of the newest release, as `replay` gives it; undefined for the first release. */
  readonly base: LedgerDataset | undefined;
  /** The records to release. */
  readonly target: PlainRecords;
  readonly version: string;
  /** Now, as an ISO 8601 time. The release is dated later when the one before it demands that. */
  readonly now: string;
  readonly notes: readonly Note[];
  readonly listKeys: ListKeyTable;
}

export interface MadeRelease {
  /** Undefined when there is an error. */
  readonly release: Release | undefined;
  readonly issues: readonly Issue[];
}

const NOTHING: LedgerDataset = { records: new Map(), digests: new Map(), withheld: new Set() };

/**
 * Turns pending differences into a release: ids, digests, causes, signals, time, chain. It checks the version against
 * what the changes demand, and that base and changes add up to the target, before it gives the release out.
 */
export function makeRelease(plan: ReleasePlan): MadeRelease {
  const { previous, base = NOTHING, target, version, now, notes, listKeys } = plan;
  const refused = [...target].flatMap(checkRecord).concat(notes.flatMap(checkNote));
  if (refused.length > 0) return { release: undefined, issues: refused };
  const digests = digestRecords(target, listKeys);
  const differences = compare(base.records, target, listKeys, { base: base.digests, target: digests });
  const { changes, issues: uncovered } = coverChanges(differences, notes, { ...plan, before: base.records });
  const issues = [
    ...uncovered,
    ...checkBase(previous, base),
    ...checkVersion(previous, version, changes),
    ...checkTimeLeft(previous, changes.length),
  ];
  if (issues.some(({ severity }) => severity === "error")) return { release: undefined, issues };
  const finished = changes.map((change) => finish(change, version, digests));
  const state = addUp(base, finished, listKeys, digests);
  const content: Omit<Release, "digest"> = {
    format: 1,
    version,
    released: chooseReleased(now, previous, changes.length),
    base: previous ? baseOf(previous) : null,
    target: { dataset: rootOf(buildTrie(digests)), counts: state.counts() },
    listKeys,
    changes: finished,
    notes: [...notes].sort((a, b) => byCodeUnits(a.name, b.name)),
  };
  return { release: { ...content, digest: releaseDigest(content) }, issues };
}

function checkRecord([key, record]: readonly [string, unknown]): Issue[] {
  const refused = findRefused(key) ?? findRefused(record);
  if (refused === undefined && FULL_KEY.test(key)) return [];
  if (refused === undefined) {
    const message = `The key of a record is ${JSON.stringify(key)}; wanted is a full key such as claims/some-id.`;
    return [error("VALUE_REFUSED", { file: recordFile(key), path: [] }, message)];
  }
  return [
    error("VALUE_REFUSED", { file: recordFile(key), path: parsePointer(refused.path) ?? [] }, refused.reason),
  ];
}

function checkNote(note: Note): Issue[] {
  const refused = findRefused(note);
  return refused ? [error("VALUE_REFUSED", { file: noteFile(note.name), path: [] }, refused.reason)] : [];
}

function checkBase(previous: Release | undefined, base: LedgerDataset): Issue[] {
  const found = rootOf(buildTrie(base.digests));
  const wanted = previous?.target.dataset ?? rootOf(buildTrie(new Map()));
  if (found === wanted) return [];
  const file = releaseFile(previous?.version ?? "1.0.0");
  const message = `The release builds on the dataset ${wanted}; the base given has ${found}.`;
  return [error("RELEASE_CHAIN", { file, path: [] }, message, "Run:  npx claimwire audit")];
}

function checkVersion(
  previous: Release | undefined,
  version: string,
  changes: readonly PendingChange[],
): Issue[] {
  const file = releaseFile(version);
  const at = { file, path: [] };
  if (previous === undefined) {
    if (version === FIRST_VERSION) return [];
    return [error("RELEASE_ORDER", at, `The first release is ${FIRST_VERSION}, not ${version}.`)];
  }
  const bump = bumpBetween(previous.version, version);
  if (bump === undefined) {
    const message = `${version} is not one step after ${previous.version}.`;
    return [error("RELEASE_ORDER", at, message, "Every version has its release, an empty one if need be.")];
  }
  const needed = bumpOf(changes);
  if (needed === undefined || isEnough(bump, needed)) return [];
  return [bumpTooSmall(file, `From ${previous.version} to ${version} is a ${bump} step`, bump, changes)];
}

function checkTimeLeft(previous: Release | undefined, changes: number): Issue[] {
  if (previous === undefined || earliestAfter(previous, changes) <= LAST_SECOND) return [];
  const at = { file: releaseFile(previous.version), path: ["released"] };
  const message = `It is dated ${previous.released}; no time is left for a release after it.`;
  return [error("RELEASE_TIME", at, message, "Only a history in git without that release can help.")];
}

function baseOf({ version, target, digest }: Release): ReleaseBase {
  return { version, dataset: target.dataset, release: digest };
}

function finish(change: PendingChange, version: string, digests: Digests): Change {
  const digest = digests.get(change.record) ?? null;
  return { ...change, digest, id: `${version}/${change.record}/${change.op}` };
}

/** Applies the changes to the base and throws when that is not the target: a ledger that does not add up is a bug. */
function addUp(
  base: LedgerDataset,
  changes: readonly Change[],
  listKeys: ListKeyTable,
  target: Digests,
): LedgerState {
  const state = new LedgerState(base);
  const changed = new Map<string, string>();
  for (const change of changes) {
    for (const written of state.plan(change, listKeys, changed)) {
      if (written.record && recordDigest(written.record) !== written.digest) {
        throw new Error(`The change of ${change.record} does not lead to what was compared.`);
      }
      changed.set(written.key, "");
      state.write(written);
    }
  }
  const differs = [...target].find(([key, digest]) => state.digests.get(key) !== digest);
  if (differs === undefined && state.digests.size === target.size) return state;
  throw new Error(`Base and changes do not add up to the target${differs ? ` at ${differs[0]}` : ""}.`);
}
