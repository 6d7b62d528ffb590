import { referencesOf } from "../field-table/references-of.js";
import { closestHint } from "../issues/closest.js";
import type { FieldPath, Finding } from "../issues/issue.js";
import { isId, type Kind, type RecordKey } from "../records/kind.js";
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
 * with its shape and where it leads. `known` are the ids of all records, those with errors included.
 */
export function findDangling(
  key: RecordKey,
  value: unknown,
  known: Readonly<Record<Kind, ReadonlySet<string>>>,
): Finding[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return referencesOf(key, value as DatasetRecord).flatMap(({ path, kind, id }) => {
    if (typeof id !== "string" || !isId(id) || !isSound(value, path) || known[kind].has(id)) return [];
    const problem = missingReference(path, kind, id, closestHint(id, known[kind]));
    return { code: MISSING_CODES[kind], severity: "error", key, path, ...problem } as const;
  });
}
