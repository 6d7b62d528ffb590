import { findRefused } from "../digest/canonical-json.js";
import { recordDigest } from "../digest/record-digest.js";
import type { JsonObject } from "../types.js";
import { isInBase, type Pair, type Sides } from "./find-pairs.js";
import { normaliseRecord } from "./normalise-record.js";
import { readStub, type StubForm } from "./stub.js";

/** A record that became a stub and carries at least one new record, or was merged into one of the base. */
export interface Carrier {
  readonly kind: StubForm["kind"];
  /** Full keys of the new records whose content it carries; none of a merged record. */
  readonly carried: readonly string[];
  /** Every target of the stub with its digest. */
  readonly successors: Readonly<Record<string, string>>;
}

/**
 * The records that were moved or split, by key. `keys` are sorted: if two stubs name one new record, the first by key
 * carries it.
 */
export function findStubs(
  keys: readonly string[],
  pairs: ReadonlyMap<string, Pair>,
  sides: Sides,
): Map<string, Carrier> {
  const carriers = new Map<string, Carrier>();
  const taken = new Set<string>();
  for (const key of keys) {
    const stub = readNewStub(key, pairs.get(key), sides);
    if (stub === undefined) continue;
    const carried = stub.targets.filter((target) => !isInBase(sides, target) && !taken.has(target));
    const isMerge = stub.kind === "moved" && stub.targets.every((target) => isInBase(sides, target));
    const successors = (carried.length > 0 || isMerge) && digestTargets(stub, pairs, sides);
    if (!successors) continue;
    for (const target of carried) taken.add(target);
    carriers.set(key, { kind: stub.kind, carried, successors });
  }
  return carriers;
}

/** The stub that an ordinary record became; undefined for everything else, from stub to stub included. */
function readNewStub(key: string, pair: Pair | undefined, { listKeys }: Sides): StubForm | undefined {
  if (pair?.after === undefined || pair.before === undefined || pair.before === "withheld") return undefined;
  // An older ledger may have stored the targets unsorted.
  const before = normaliseRecord(key, pair.before, listKeys);
  return readStub(key, before) ? undefined : readStub(key, pair.after);
}

/**
 * Undefined when a target is not there, is itself a stub (of a split, a new one), or has no digest: then nothing can be
 * carried.
 */
function digestTargets(
  { kind, targets }: StubForm,
  pairs: ReadonlyMap<string, Pair>,
  sides: Sides,
): Carrier["successors"] | undefined {
  const digests: [string, string][] = [];
  for (const target of targets) {
    const record = readTarget(target, pairs, sides);
    const mayBeStub = kind === "split" && isInBase(sides, target);
    if (record === undefined || (!mayBeStub && readStub(target, record))) return undefined;
    const known = sides.targetDigests?.get(target);
    if (known === undefined && findRefused(record)) return undefined;
    digests.push([target, known ?? recordDigest(record)]);
  }
  return Object.fromEntries(digests);
}

/** A target as it is compared: normalised, because `readStub` accepts sorted lists only. */
function readTarget(target: string, pairs: ReadonlyMap<string, Pair>, sides: Sides): JsonObject | undefined {
  const record = sides.target.get(target);
  return record && (pairs.get(target)?.after ?? normaliseRecord(target, record, sides.listKeys));
}
