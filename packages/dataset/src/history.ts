import { changesBetween as changesOf, indexLedger } from "@claimwire/ledger";
import { lazily } from "./collections/lazily.js";
import { data as ledger } from "./data/ledger.js";
import { data as packageData } from "./data/release.js";
import type { Dataset } from "./dataset.js";
import { freeze } from "./freeze.js";
import type { EarlierMajor, Version } from "./ids.js";
import { checkOptions } from "./names/check-names.js";
import type { EntityHandle, RecordHandle } from "./names/handle.js";
import { unknownName } from "./names/unknown-name.js";
import { changesFor } from "./past/changes-for.js";
import { openDatasetAt, type UntypedDataset } from "./past/dataset-at.js";
import { findHistory } from "./past/history-of.js";
import type { PublishedChange, PublishedHistoryEntry, PublishedRelease } from "./past/published-change.js";
import { type Verification, verifyPackage } from "./past/verify.js";

export type { FieldChange, Operation } from "@claimwire/ledger";
export type {
  ClaimsCause as Cause,
  ClaimsNote as Note,
  Signal,
} from "@claimwire/release";
export type { Dataset } from "./dataset.js";
export type { Version } from "./ids.js";
export type { EntityHandle, RecordHandle } from "./names/handle.js";
export type { UntypedDataset } from "./past/dataset-at.js";
export type {
  PublishedChange as Change,
  PublishedHistoryEntry as HistoryEntry,
  PublishedRelease as Release,
} from "./past/published-change.js";
export type { Verification } from "./past/verify.js";
export type { RecordKey } from "./record-types.js";

/** Every release of the dataset, oldest first, with its changes, their causes and its digests. */
export const releases: readonly PublishedRelease[] = /* @__PURE__ */ freeze(
  ledger,
) as readonly PublishedRelease[];

/** Whether a text is a released version. */
export function isVersion(text: string): text is Version {
  return releases.some(({ version }) => version === text);
}

const opened = new Map<string, Dataset | UntypedDataset>();

/**
 * The dataset of a release, replayed from the ledger, with the look-ups of the main entry. One of an earlier major
 * comes back untyped. A version that was never released is a RangeError.
 */
export function datasetAt(version: Exclude<Version, EarlierMajor>): Dataset;
export function datasetAt(version: EarlierMajor): UntypedDataset;
export function datasetAt(version: string): Dataset | UntypedDataset {
  const { site, citation, hanForms } = packageData;
  const known = opened.get(version) ?? openDatasetAt(releases, version, site, citation, hanForms);
  opened.set(version, known);
  return known;
}

export interface BetweenOptions {
  /** Only changes of this entity, and of claims that are about it or asserted by it. */
  readonly entity?: EntityHandle;
  /** With `entity`: also changes of the sources on which claims about it rest. */
  readonly sources?: boolean;
}

function checkVersion(version: string): void {
  if (isVersion(version)) return;
  throw unknownName(
    version,
    "no released version",
    releases.map((release) => release.version),
  );
}

/**
 * The changes after one version up to and including another, oldest first, each with its causes. A version that was never
 * released, an entity that was never there and a way back in time are RangeErrors.
 */
export function changesBetween(
  from: Version,
  to: Version,
  options: BetweenOptions = {},
): readonly PublishedChange[] {
  checkOptions("changesBetween", options, ["entity", "sources"]);
  checkVersion(from);
  checkVersion(to);
  const changes = changesOf(releases, from, to);
  if (changes === undefined)
    throw new RangeError(`${from} came after ${to}. In order: changesBetween("${to}", "${from}").`);
  const { entity } = options;
  return (
    entity === undefined ? changes : changesFor(releases, changes, entity, options)
  ) as readonly PublishedChange[];
}

const index = /* @__PURE__ */ lazily(() => indexLedger(releases));

/**
 * The changes of one record, oldest first; a moved record has one history under both its ids. A key that the ledger never
 * had is a RangeError.
 */
export function historyOf(record: RecordHandle): readonly PublishedHistoryEntry[] {
  return findHistory(index(), record) as readonly PublishedHistoryEntry[];
}

/**
 * Verifies the package by digests: replays the ledger from nothing, makes of it the records of all kinds and the release,
 * and compares them with those that the package exports, which it loads. Returns the proved digest.
 */
export async function verify(): Promise<Verification> {
  const [claims, sources, entities, topics] = await Promise.all([
    import("./data/claims.js"),
    import("./data/sources.js"),
    import("./data/entities.js"),
    import("./data/topics.js"),
  ]);
  const data = { claims: claims.data, sources: sources.data, entities: entities.data, topics: topics.data };
  const { release, times } = packageData;
  return verifyPackage(releases, data, { release, times });
}
