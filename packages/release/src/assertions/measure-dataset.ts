import {
  type Claim,
  type DatasetRecord,
  type Entity,
  isStub,
  kindOf,
  type Records,
  type Source,
} from "@claimwire/schema";
import { COUNT_NAMES, type ShareName } from "./assertions.js";

/** A part of a whole, exactly. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export interface Measures {
  readonly counts: ReadonlyMap<string, number>;
  readonly shares: ReadonlyMap<ShareName, Share>;
}

function namesOf(key: Parameters<typeof kindOf>[0], record: DatasetRecord): readonly string[] {
  const kind = kindOf(key);
  if (kind !== "sources" && kind !== "entities") return [kind];
  return [kind, `${kind}/${(record as Source | Entity).type}`];
}

function hasPassage({ evidence }: Claim): boolean {
  return evidence.some(({ passages }) => passages !== undefined);
}

/** Counts the ordinary records by kind and type, retracted claims included, and the shares that a release asserts. */
export function measureDataset(records: Records): Measures {
  const counts = new Map(COUNT_NAMES.map((name) => [name, 0]));
  let withPassage = 0;
  let withKnownState = 0;
  for (const [key, record] of records) {
    if (isStub(record)) continue;
    for (const name of namesOf(key, record)) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (kindOf(key) === "claims" && hasPassage(record as Claim)) withPassage += 1;
    if (kindOf(key) === "sources" && (record as Source).availability.state !== "unchecked")
      withKnownState += 1;
  }
  const shares = new Map<ShareName, Share>([
    ["claims-with-passage", { part: withPassage, whole: counts.get("claims") ?? 0 }],
    ["sources-with-known-state", { part: withKnownState, whole: counts.get("sources") ?? 0 }],
  ]);
  return { counts, shares };
}

/** The share as a number from 0 to 1; of nothing, all. */
export function ratioOf({ part, whole }: Share): number {
  return whole === 0 ? 1 : part / whole;
}
