import type { z } from "zod";
import { closestHint } from "./closest.js";
import type { FieldProblem } from "./fields.js";
import { type FieldPath, type Finding, finding } from "./issue.js";
import { kindOf, type RecordKey } from "./kind.js";
import { type DatasetRecord, recordSchemas, stubSchemas } from "./record.js";
import { childrenOf, unwrap } from "./walk.js";

export type ParsedRecord =
  | { readonly record: DatasetRecord; readonly findings: readonly Finding[] }
  | { readonly record: undefined; readonly findings: readonly Finding[] };

/**
 * Checks the shape of one record, as it came from YAML or JSON. The value itself is returned, unchanged: no default
 * is filled in. All findings are collected; a record with one is undefined.
 */
export function parseRecord(key: RecordKey, value: unknown): ParsedRecord {
  const schema = schemaFor(key, value);
  const result = schema.safeParse(value);
  if (result.success) return { record: value as DatasetRecord, findings: [] };
  const findings = result.error.issues.flatMap((problem) => toFindings(key, schema, value, problem));
  return { record: undefined, findings };
}

function schemaFor(key: RecordKey, value: unknown): z.ZodType {
  if (typeof value !== "object" || value === null || !("kind" in value)) return recordSchemas[kindOf(key)];
  return value.kind === "split" ? stubSchemas.split : stubSchemas.moved;
}

function at(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}

function fieldName(path: FieldPath): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join("");
}

function knownKeys(schema: z.core.$ZodType, path: FieldPath): readonly string[] {
  const below = path.reduce<z.core.$ZodType | undefined>((inner, step) => {
    const children = inner === undefined ? [] : childrenOf(inner);
    return (children.find(([name]) => name === String(step)) ?? children.find(([name]) => name === "*"))?.[1];
  }, schema);
  return below === undefined ? [] : childrenOf(unwrap(below)).map(([name]) => name);
}

function toFindings(
  key: RecordKey,
  schema: z.ZodType,
  record: unknown,
  problem: z.core.$ZodIssue,
): Finding[] {
  const path = problem.path as FieldPath;
  const name = fieldName(path);
  const found = at(record, path);
  switch (problem.code) {
    case "custom": {
      const { code, fix } = problem.params as Omit<FieldProblem, "message">;
      return [finding(code, key, path, name === "" ? problem.message : `${name}: ${problem.message}`, fix)];
    }
    case "unrecognized_keys":
      return problem.keys.map((unknown) =>
        unknownKey(key, [...path, unknown], unknown, knownKeys(schema, path)),
      );
    case "invalid_key":
      return [badKey(key, path, problem)];
    case "invalid_value":
      return [
        found === undefined ? missing(key, path) : badCode(key, path, found, problem.values.map(String)),
      ];
    case "invalid_type":
      return [found === undefined ? missing(key, path) : badType(key, path, found, problem.expected)];
    default:
      return [finding("BAD_FORMAT", key, path, `${name}: ${problem.message}.`)];
  }
}

function unknownKey(key: RecordKey, path: FieldPath, unknown: string, known: readonly string[]): Finding {
  const message = `"${unknown}" is no key here.${closestHint(unknown, known)} Allowed: ${known.join(", ")}.`;
  return finding("UNKNOWN_KEY", key, path, message);
}

function badKey(key: RecordKey, path: FieldPath, problem: z.core.$ZodIssueInvalidKey): Finding {
  const [inner] = problem.issues;
  if (inner?.code === "invalid_value")
    return unknownKey(key, path, String(path.at(-1)), inner.values.map(String));
  return finding("UNKNOWN_KEY", key, path, inner?.message ?? problem.message);
}

function missing(key: RecordKey, path: FieldPath): Finding {
  if (path.length === 1 && path[0] === "evidence") {
    const fix = "Add the source in which the assertion stands.";
    return finding("EVIDENCE_MISSING", key, [], "The claim has no evidence.", fix);
  }
  return finding("FIELD_MISSING", key, path.slice(0, -1), `The field "${fieldName(path)}" is required.`);
}

function badCode(key: RecordKey, path: FieldPath, found: unknown, allowed: readonly string[]): Finding {
  const message = `${fieldName(path)} is ${JSON.stringify(found)}.${closestHint(String(found), allowed)} Allowed: ${allowed.join(", ")}.`;
  return finding("UNKNOWN_CODE", key, path, message);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
};

function typeOf(value: unknown): string {
  if (value === null) return "nothing";
  return (Array.isArray(value) ? "a list" : TYPE_NAMES[typeof value]) ?? `a ${typeof value}`;
}

function badType(key: RecordKey, path: FieldPath, found: unknown, expected: string): Finding {
  const name = path.length === 0 ? "The record" : fieldName(path);
  if (expected === "string" && (typeof found === "number" || typeof found === "boolean" || found === null)) {
    const message = `${name} is read as ${typeOf(found)} (${String(found)}); a text is wanted.`;
    return finding("QUOTE_NEEDED", key, path, message, `Put it in quotes:  "${String(found)}"`);
  }
  return finding(
    "WRONG_TYPE",
    key,
    path,
    `${name} is ${typeOf(found)}; ${TYPE_NAMES[expected] ?? expected} is wanted.`,
  );
}
