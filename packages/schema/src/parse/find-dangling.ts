import { referencesOf } from "../field-table/references-of.js";
import { closestHint } from "../issues/closest.js";
import type { FieldPath, Finding } from "../issues/issue.js";
import { idOf, isId, kindOf, type RecordKey } from "../records/kind.js";
import type { DatasetRecord } from "../records/record.js";
import { MISSING_CODES, missingReference } from "../rules/any-kind/reference-missing.js";
import { valueOnPath } from "./value-on-path.js";

/** Whether a path leads through lists and mappings alone, and not into a text where a list is wanted. */
function isSound(value: unknown, path: FieldPath): boolean {
  const above = valueOnPath(value, path.slice(0, -1));
  return typeof above === "object" && above !== null;
}

/**
 * Finds the references of a record to nothing, as far as its shape lets them be read: so that one run tells what is wrong
 * with its shape and where it leads. `known` are the keys of all records, those with errors included.
 */
export function findDangling(key: RecordKey, value: unknown, known: ReadonlySet<RecordKey>): Finding[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return referencesOf(key, value as DatasetRecord).flatMap(({ path, kind, id, target }) => {
    if (typeof id !== "string" || !isId(id) || !isSound(value, path) || known.has(target)) return [];
    const ids = [...known].filter((other) => kindOf(other) === kind).map(idOf);
    const problem = missingReference(path, kind, id, closestHint(id, ids));
    return { code: MISSING_CODES[kind], severity: "error", key, path, ...problem } as const;
  });
}
