import { SHAPES, type Shape } from "../field-table/field-table.js";
import { makeWalk } from "../field-table/walk.js";
import type { FieldPath } from "../issues/issue.js";
import { areDistinct } from "../records/distinct-members.js";
import { byKind, KINDS, type Kind, keyOf, type RecordKey } from "../records/kind.js";
import { targetsOf } from "../records/record.js";
import type { IndexedDataset } from "./index-dataset.js";
import { oncePerDataset } from "./once-per-dataset.js";

/** A reference that leads to no record, or back to its own. */
export interface BadReference {
  readonly path: FieldPath;
  readonly kind: Kind;
  readonly id: string;
  readonly problem: "missing" | "self";
}

/** A list, and by which fields its members are told apart. */
export interface KeyedList {
  readonly path: FieldPath;
  readonly list: readonly unknown[];
  readonly keys: readonly string[];
}

export interface ReferenceIndex {
  readonly badReferences: ReadonlyMap<RecordKey, readonly BadReference[]>;
  /** Lists of which two members have the same key. */
  readonly duplicateMembers: ReadonlyMap<RecordKey, readonly KeyedList[]>;
  /**
   * The ids to which a claim, a source or a stub leads, directly or through entities and topics that are used
   * themselves.
   */
  readonly used: Readonly<Record<Kind, ReadonlySet<string>>>;
}

interface Mark {
  readonly to?: Kind;
  readonly keys?: readonly string[] | undefined;
}

/** What is looked for: references, and lists with keys. */
function markOf(shape: Shape): Mark | undefined {
  if (shape.holds === "reference") return shape;
  return shape.holds === "list" && shape.keys !== undefined ? shape : undefined;
}

const walks = byKind((kind) => makeWalk(SHAPES[kind], markOf));

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Walks through all records once, for all rules about references and lists, because the walk is most of their cost. */
function buildReferenceIndex(dataset: IndexedDataset): ReferenceIndex {
  const badReferences = new Map<RecordKey, BadReference[]>();
  const duplicateMembers = new Map<RecordKey, KeyedList[]>();
  const used = byKind(() => new Set<string>());
  /** References from entities and topics: what they name counts as used only when they are used themselves. */
  const pendingUse = new Map<RecordKey, [kind: Kind, id: string][]>();
  for (const kind of KINDS) {
    const isUse = kind === "claims" || kind === "sources";
    for (const [id, record] of dataset.of(kind)) {
      walks[kind](record, ({ to, keys }, value, path) => {
        if (keys !== undefined) {
          const list = value as readonly unknown[];
          if (!areDistinct(list, keys))
            push(duplicateMembers, keyOf(kind, id), { path: [...path], list, keys });
          return;
        }
        const toKind = to as Kind;
        const toId = value as string;
        const isSelf = toId === id && toKind === kind;
        // Most references lead to a record that is known to be used already.
        if (used[toKind].has(toId) && !isSelf) return;
        if (isSelf || !dataset.has(toKind, toId)) {
          const problem = isSelf ? "self" : "missing";
          push(badReferences, keyOf(kind, id), { path: [...path], kind: toKind, id: toId, problem });
        } else if (isUse) used[toKind].add(toId);
        else push(pendingUse, keyOf(kind, id), [toKind, toId]);
      });
    }
  }
  spreadUse(dataset, used, pendingUse);
  return { badReferences, duplicateMembers, used };
}

/** Marks as used what stubs lead to, and then what used entities and topics name. */
function spreadUse(
  dataset: IndexedDataset,
  used: Readonly<Record<Kind, Set<string>>>,
  pendingUse: ReadonlyMap<RecordKey, readonly [kind: Kind, id: string][]>,
): void {
  for (const kind of KINDS) {
    for (const stub of dataset.stubsOf(kind).values()) for (const id of targetsOf(stub)) used[kind].add(id);
  }
  for (const kind of ["entities", "topics"] as const) {
    // The loop also visits what is added to the set meanwhile.
    for (const id of used[kind]) {
      for (const [toKind, toId] of pendingUse.get(keyOf(kind, id)) ?? []) used[toKind].add(toId);
    }
  }
}

export const referenceIndexOf: (dataset: IndexedDataset) => ReferenceIndex =
  oncePerDataset(buildReferenceIndex);
