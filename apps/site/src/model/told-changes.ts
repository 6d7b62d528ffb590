import type { CauseCode, ClaimsRelease, Signal } from "@claimwire/release";
import { findRecord, idOf, KIND_SINGULAR, kindOf, type RecordKey, referencesOf } from "@claimwire/schema";
import { type Alteration, releasePath } from "@claimwire/wire";
import type { Site } from "../site.js";
import { maySeePast } from "./as-of.js";
import type { HistoryItem } from "./change-history.js";

/** A change of a record in words, as the comparison of releases reads it. */
export interface ChangeInWords {
  readonly record: string;
  readonly op: HistoryItem["change"]["op"];
  /** What the record is called; its kind and id where nothing of it may be told. */
  readonly name: string;
  /** The keys under which the content stands after the change. */
  readonly heldBy: readonly string[];
  readonly signals: readonly Signal[];
  readonly causes: readonly CauseCode[];
  /** The ids of the entities that the record names, or is. */
  readonly entities: readonly string[];
  /** What changed; absent where nothing of it may be told. */
  readonly alterations?: readonly Alteration[];
}

/** A release, and by what to check it. */
export interface ReleaseHead {
  readonly version: string;
  readonly released: string;
  /** Of the release. */
  readonly digest: string;
  /** Of the dataset after it. */
  readonly dataset: string;
}

/** `releases/<version>/changes.json`: what a release changed, in the words of its page and of feeds. */
export interface ReleaseChanges extends ReleaseHead {
  /** The names of the entities, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly changes: readonly ChangeInWords[];
}

export function changesPath(version: string): string {
  return `${releasePath(version)}changes.json`;
}

export function headOf({ version, released, digest, target }: ClaimsRelease): ReleaseHead {
  return { version, released, digest, dataset: target.dataset };
}

/**
 * What a release changed, in words. Of a record whose past may not be shown (see `maySeePast`) it says only that it
 * changed.
 */
export function toldChanges(site: Site, release: ClaimsRelease): ReleaseChanges {
  const changes = site.history.in(release).map((item) => toldChange(site, item));
  const ids = [...new Set(changes.flatMap(({ entities }) => entities))].sort();
  const names = ids.map((id) => [id, findRecord(site.index.records, "entities", id)?.name ?? id] as const);
  return { ...headOf(release), names: Object.fromEntries(names), changes };
}

function toldChange(site: Site, item: HistoryItem): ChangeInWords {
  const { change, record, name, heldBy, alterations } = item;
  const isTold = maySeePast(site, record);
  return {
    record,
    op: change.op,
    name: isTold ? name : `${KIND_SINGULAR[kindOf(record)]} ${idOf(record)}`,
    heldBy,
    signals: change.signals,
    causes: [...new Set(change.causes.map(({ code }) => code))],
    entities: isTold
      ? [...new Set((heldBy.length > 0 ? heldBy : [record]).flatMap((key) => entitiesIn(site, key)))]
      : [],
    ...(isTold && item.change.content === undefined && { alterations }),
  };
}

/** The entities that a record names today, itself included. */
function entitiesIn({ index }: Site, key: RecordKey): string[] {
  const record = index.records.get(key);
  const named =
    record === undefined ? [] : referencesOf(key, record).filter(({ kind }) => kind === "entities");
  return [...(kindOf(key) === "entities" ? [idOf(key)] : []), ...named.map(({ id }) => id)];
}
