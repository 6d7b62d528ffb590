import type { IndexedDataset } from "./index-dataset.js";
import type { FieldPath } from "./issue.js";
import { KINDS, type Kind, keyOf, type RecordKey } from "./kind.js";
import { oncePerDataset } from "./once-per-dataset.js";
import { targetsOf } from "./record.js";
import { visitReferences } from "./references-of.js";

/** A reference that leads to no record, or back to its own. */
export interface BadReference {
  readonly path: FieldPath;
  readonly kind: Kind;
  readonly id: string;
  readonly problem: "missing" | "self";
}

export interface ReferenceSurvey {
  readonly bad: ReadonlyMap<RecordKey, readonly BadReference[]>;
  /** The ids to which another record leads. */
  readonly used: Readonly<Record<Kind, ReadonlySet<string>>>;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Visits every reference of a dataset once, for all rules that ask where they lead. */
function survey(dataset: IndexedDataset): ReferenceSurvey {
  const bad = new Map<RecordKey, BadReference[]>();
  const used = Object.fromEntries(KINDS.map((kind) => [kind, new Set()])) as Record<Kind, Set<string>>;
  for (const kind of KINDS) {
    for (const [id, record] of dataset.of(kind)) {
      visitReferences(kind, record, (toKind, toId, path) => {
        const isSelf = toId === id && toKind === kind;
        // Most references lead where others lead: these need no second look.
        if (used[toKind].has(toId) && !isSelf) return;
        if (isSelf || !dataset.has(toKind, toId)) {
          const problem = isSelf ? "self" : "missing";
          push(bad, keyOf(kind, id), { path: [...path], kind: toKind, id: toId, problem });
        } else used[toKind].add(toId);
      });
    }
  }
  for (const kind of KINDS) {
    for (const stub of dataset.stubsOf(kind).values()) for (const id of targetsOf(stub)) used[kind].add(id);
  }
  return { bad, used };
}

export const surveyReferences: (dataset: IndexedDataset) => ReferenceSurvey = oncePerDataset(survey);
