import { changesBetween as changesOf, historyOf as historyIn, indexLedger } from "@claimwire/ledger";
import type { ClaimsChange, ClaimsHistoryEntry, ClaimsRelease } from "@claimwire/release";
import { data as ledger } from "./data/ledger.js";
import type { Dataset } from "./dataset.js";
import type { EarlierMajor, EntityId, Version } from "./ids.js";
import { lazily } from "./lazily.js";
import { changesFor } from "./past/changes-for.js";
import { openDatasetAt, type UntypedDataset } from "./past/dataset-at.js";
import { type Verification, verifyPackage } from "./past/verify.js";
import type { DatasetRecord, RecordKey } from "./record-types.js";

export type { FieldChange, Operation } from "@claimwire/ledger";
export type {
  ClaimsCause as Cause,
  ClaimsChange as Change,
  ClaimsHistoryEntry as HistoryEntry,
  ClaimsNote as Note,
  ClaimsRelease as Release,
  Signal,
} from "@claimwire/release";
export type { Dataset } from "./dataset.js";
export type { Version } from "./ids.js";
export type { UntypedDataset } from "./past/dataset-at.js";
export type { Verification } from "./past/verify.js";
export type { RecordKey } from "./record-types.js";

/** Every release of the dataset, oldest first, with its changes, their causes and its digests. */
export const releases: readonly ClaimsRelease[] = ledger;

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
  const known = opened.get(version) ?? openDatasetAt(releases, version);
  opened.set(version, known);
  return known;
}

export interface BetweenOptions {
  /** Only changes of this entity, and of claims that are about it or asserted by it. */
  readonly entity?: EntityId;
}

/** The changes after one version up to and including another, oldest first, each with its causes. */
export function changesBetween(
  from: Version,
  to: Version,
  { entity }: BetweenOptions = {},
): readonly ClaimsChange[] {
  const changes = changesOf(releases, from, to);
  if (changes === undefined) throw new RangeError(`The ledger does not lead from ${from} to ${to}.`);
  return entity === undefined ? changes : changesFor(releases, changes, entity);
}

const index = lazily(() => indexLedger(releases));

const FOLDERS = { claim: "claims", source: "sources", entity: "entities", topic: "topics" } as const;

/** The changes of one record, oldest first; a moved record has one history under both its ids. */
export function historyOf(record: RecordKey | DatasetRecord): readonly ClaimsHistoryEntry[] {
  return historyIn(index(), typeof record === "string" ? record : `${FOLDERS[record.kind]}/${record.id}`);
}

/**
 * Verifies the package by digests: replays the ledger from nothing, and compares the records of the main entry with the
 * result. Loads the records of all kinds.
 */
export async function verify(): Promise<Verification> {
  const [claims, sources, entities, topics] = await Promise.all([
    import("./data/claims.js"),
    import("./data/sources.js"),
    import("./data/entities.js"),
    import("./data/topics.js"),
  ]);
  return verifyPackage(releases, {
    claims: claims.data,
    sources: sources.data,
    entities: entities.data,
    topics: topics.data,
  });
}
