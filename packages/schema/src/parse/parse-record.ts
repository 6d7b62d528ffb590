import type * as z from "zod";
import { SHAPES } from "../field-table/field-table.js";
import { makeWalk } from "../field-table/walk.js";
import type { Finding } from "../issues/issue.js";
import { byKind, kindOf, type RecordKey } from "../records/kind.js";
import { type DatasetRecord, recordSchemas, stubSchemas } from "../records/record.js";
import type { Vocabulary } from "../records/vocabulary.js";
import { findUnlisted } from "./find-unlisted.js";
import { findWrongFolder } from "./find-wrong-folder.js";
import { toFindings, unknownKey, unknownKind } from "./shape-findings.js";

export type ParsedRecord =
  | { readonly record: DatasetRecord; readonly findings: readonly Finding[] }
  | { readonly record: undefined; readonly findings: readonly Finding[] };

/**
 * Checks the shape of one record, as it was read from YAML or JSON. Returns the value itself, without defaults filled
 * in, and all findings; when there is a finding, the record is undefined. Without the vocabulary of its dataset, any
 * measure, unit and scheme passes.
 */
export function parseRecord(key: RecordKey, value: unknown, vocabulary?: Vocabulary): ParsedRecord {
  const parsed = parseShape(key, value);
  const unlisted = vocabulary === undefined ? [] : findUnlisted(key, value, vocabulary);
  if (unlisted.length === 0) return parsed;
  return { record: undefined, findings: [...parsed.findings, ...unlisted] };
}

function parseShape(key: RecordKey, value: unknown): ParsedRecord {
  const schema = schemaFor(key, value);
  if (schema === undefined) return { record: undefined, findings: [unknownKind(key, value)] };
  const result = schema.safeParse(value);
  if (!result.success) {
    const misplaced = findWrongFolder(key, value);
    if (misplaced.length > 0) return { record: undefined, findings: misplaced };
    const findings = result.error.issues.flatMap((problem) => toFindings(key, value, problem));
    return { record: undefined, findings };
  }
  const findings = findHiddenKeys(key, value);
  return findings.length > 0 ? { record: undefined, findings } : { record: value as DatasetRecord, findings };
}

/**
 * The schema of a record. Only a stub has a field `kind`; the schema is undefined when its value is no kind of stub.
 */
function schemaFor(key: RecordKey, value: unknown): z.ZodType | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "kind")) {
    return recordSchemas[kindOf(key)];
  }
  const { kind } = value as { kind: unknown };
  return kind === "moved" || kind === "split" ? stubSchemas[kind] : undefined;
}

const walks = byKind((kind) =>
  makeWalk(SHAPES[kind], (shape) => (shape.holds === "map" ? shape : undefined)),
);

/**
 * Finds the key `__proto__` in mappings with free keys. There zod does not report it, and other programs would take it
 * for the prototype of the mapping.
 */
function findHiddenKeys(key: RecordKey, value: unknown): Finding[] {
  const found: Finding[] = [];
  walks[kindOf(key)](value, (_, mapping, path) => {
    if (Object.hasOwn(mapping as object, "__proto__")) {
      found.push(unknownKey(key, value, [...path, "__proto__"]));
    }
  });
  return found;
}
