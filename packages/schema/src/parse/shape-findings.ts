import type * as z from "zod";
import { SHAPES, type Shape, shapeBelow } from "../field-table/field-table.js";
import { closestHint } from "../issues/closest.js";
import type { FieldPath, Finding } from "../issues/issue.js";
import { shapeFinding } from "../issues/shape-codes.js";
import { fieldName } from "../records/field-name.js";
import type { FieldProblem } from "../records/field-problem.js";
import { kindOf, type RecordKey } from "../records/kind.js";
import { quote } from "../records/quote.js";
import { type DatasetRecord, isStub, stubSchemas } from "../records/record.js";
import { valueOnPath } from "./value-on-path.js";

/** Says in Claimwire's words what zod found wrong with the shape of a record. */
export function toFindings(key: RecordKey, record: unknown, problem: z.core.$ZodIssue): Finding[] {
  const path = problem.path as FieldPath;
  const name = fieldName(path);
  const found = valueOnPath(record, path);
  const absent = found === undefined && path.length > 0;
  switch (problem.code) {
    case "custom": {
      const { code, fix } = problem.params as Omit<FieldProblem, "message">;
      return [
        shapeFinding(code, key, path, name === "" ? problem.message : `${name}: ${problem.message}`, fix),
      ];
    }
    case "unrecognized_keys":
      return problem.keys.map((unknown) => unknownKey(key, record, [...path, unknown]));
    case "invalid_key":
      return [badKey(key, record, path, problem)];
    case "invalid_value":
      return [absent ? missing(key, path) : badCode(key, path, found, problem.values.map(String))];
    case "invalid_type":
      return [absent ? missing(key, path) : badType(key, path, found, problem.expected)];
    default:
      return [shapeFinding("BAD_FORMAT", key, path, `${name}: ${problem.message}.`)];
  }
}

/** A record whose `kind` is that of no stub. */
export function unknownKind(key: RecordKey, record: unknown): Finding {
  const { kind } = record as { kind: unknown };
  const stubs = Object.keys(stubSchemas);
  const hint = closestHint(String(kind), stubs);
  const message = `kind is ${show(kind)}; only a stub has a kind.${hint} Allowed: ${stubs.join(", ")}.`;
  return shapeFinding(
    "UNKNOWN_CODE",
    key,
    ["kind"],
    message,
    "Leave the field out, unless the record is a stub.",
  );
}

/** A key that is not allowed where the path leads. */
export function unknownKey(key: RecordKey, record: unknown, path: FieldPath): Finding {
  const unknown = String(path.at(-1));
  const known = keysAt(key, record, path.slice(0, -1));
  const allowed = known === undefined ? "" : `${closestHint(unknown, known)} Allowed: ${known.join(", ")}.`;
  const message = `${quote(unknown)} is no key here.${allowed}`;
  const isId = unknown === "id" && path.length === 1;
  const fix = isId ? "The name of the file is the id; take the line out." : undefined;
  return shapeFinding("UNKNOWN_KEY", key, path, message, fix);
}

/** A key of a mapping with free keys: the check of the key says what is wrong with it. */
function badKey(
  key: RecordKey,
  record: unknown,
  path: FieldPath,
  problem: z.core.$ZodIssueInvalidKey,
): Finding {
  const [inner] = problem.issues;
  if (inner === undefined || inner.code === "invalid_value") return unknownKey(key, record, path);
  return shapeFinding("UNKNOWN_KEY", key, path, `${fieldName(path.slice(0, -1))}: ${inner.message}`);
}

function missing(key: RecordKey, path: FieldPath): Finding {
  if (path.length === 1 && path[0] === "evidence") {
    const fix = "Add the source in which the assertion stands.";
    return shapeFinding("EVIDENCE_MISSING", key, [], "The claim has no evidence.", fix);
  }
  const shape = path.reduce<Shape | undefined>(shapeBelow, SHAPES[kindOf(key)]);
  const codes = shape?.holds === "code" ? Object.keys(shape.codes) : [];
  const allowed = codes.length === 0 ? "" : ` Allowed: ${codes.join(", ")}.`;
  const message = `The field "${fieldName(path)}" is required.${allowed}`;
  return shapeFinding("FIELD_MISSING", key, path.slice(0, -1), message);
}

function badCode(key: RecordKey, path: FieldPath, found: unknown, allowed: readonly string[]): Finding {
  if (found === null) {
    const message = `${fieldName(path)} has no value. Allowed: ${allowed.join(", ")}.`;
    return shapeFinding("UNKNOWN_CODE", key, path, message, "Write one, or leave the field out.");
  }
  const hint = closestHint(String(found), allowed);
  const message = `${fieldName(path)} is ${show(found)}.${hint} Allowed: ${allowed.join(", ")}.`;
  return shapeFinding("UNKNOWN_CODE", key, path, message);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "a truth value",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
};

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  return (Array.isArray(value) ? "a list" : TYPE_NAMES[typeof value]) ?? `a ${typeof value}`;
}

function badType(key: RecordKey, path: FieldPath, found: unknown, expected: string): Finding {
  const name = path.length === 0 ? "The record" : fieldName(path);
  if (expected === "string" && (typeof found === "number" || typeof found === "boolean" || found === null)) {
    const message = `${name} is read as ${typeOf(found)} (${String(found)}); a text is wanted.`;
    return shapeFinding("QUOTE_NEEDED", key, path, message, `Put it in quotes:  "${String(found)}"`);
  }
  if (expected === "number" && typeof found === "number") {
    return shapeFinding("BAD_FORMAT", key, path, `${name} is ${found}; an ordinary number is wanted.`);
  }
  const wanted = TYPE_NAMES[expected] ?? expected;
  const message = `${name} is ${typeOf(found)}; ${wanted} is wanted.`;
  return shapeFinding("WRONG_TYPE", key, path, message, fixType(key, path, found, expected));
}

/** How a list or a mapping is written; undefined where it cannot be said. */
function fixType(key: RecordKey, path: FieldPath, found: unknown, expected: string): string | undefined {
  const name = fieldName(path);
  if (expected === "array") {
    // Without their hyphens, or further to the right, members below one another are one text: "a - b".
    const [member] = typeof found === "object" ? ["…"] : String(found).split(" - ");
    return `Write each member on a line of its own below "${name}:", as  - ${member}`;
  }
  if (expected !== "object" || path.length === 0) return undefined;
  const shape = path.reduce<Shape | undefined>(shapeBelow, SHAPES[kindOf(key)]);
  if (shape?.holds !== "object") return undefined;
  const [first] = shape.fields;
  return `Write its fields below "${name}:", two spaces further in, as  ${first?.name}: …`;
}

/** What was found, in few words. */
function show(value: unknown): string {
  if (typeof value === "string") return quote(value);
  return typeof value === "object" && value !== null ? typeOf(value) : String(value);
}

/** The keys that the mapping at a path may have; undefined when they are free. */
function keysAt(key: RecordKey, record: unknown, path: FieldPath): readonly string[] | undefined {
  if (isStub(record as DatasetRecord)) return Object.keys(stubSchemas.moved.shape);
  const shape = path.reduce<Shape | undefined>(shapeBelow, SHAPES[kindOf(key)]);
  if (shape?.holds === "object") return shape.fields.map(({ name }) => name);
  return shape?.holds === "map" && shape.keys.holds === "code" ? Object.keys(shape.keys.codes) : undefined;
}
