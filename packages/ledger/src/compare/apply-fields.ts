import type { FieldChange, Json, JsonObject } from "../types.js";
import { ApplyError } from "./apply-error.js";
import { equalJson } from "./equal-json.js";
import { parsePointer } from "./json-pointer.js";
import { byCodeUnits, inKeyOrder, keyMembers, memberKey } from "./keyed-list.js";
import { findChildNode, type ListKeyNode } from "./list-key-node.js";
import { normaliseValue } from "./normalise-record.js";

/** Field changes by the segments of their paths, so that each list is looked through once. */
interface Step {
  change: FieldChange | undefined;
  readonly below: Map<string, Step>;
}

/** The record after its field changes; the record given stays as it is. Throws an ApplyError when they do not fit it. */
export function applyFields(
  record: JsonObject,
  fields: readonly FieldChange[],
  node: ListKeyNode | undefined,
): JsonObject {
  const result = applyStep(record, plan(fields), node, "");
  if (typeof result === "object" && result !== null && !Array.isArray(result)) return result as JsonObject;
  throw new ApplyError("the changes leave no record");
}

function plan(fields: readonly FieldChange[]): Step {
  const root: Step = { change: undefined, below: new Map() };
  for (const field of fields) {
    const segments = parsePointer(field.path);
    if (segments === undefined) throw new ApplyError(`"${field.path}" is no JSON Pointer`);
    let step = root;
    for (const segment of segments) {
      const next = step.below.get(segment) ?? { change: undefined, below: new Map() };
      step.below.set(segment, next);
      step = next;
    }
    if (step.change) throw new ApplyError(`${field.path} changes twice`);
    step.change = field;
  }
  return root;
}

function applyStep(
  value: Json | undefined,
  step: Step,
  node: ListKeyNode | undefined,
  path: string,
): Json | undefined {
  if (step.change) {
    if (step.below.size > 0) throw new ApplyError(`${step.change.path} changes both whole and in part`);
    return replaceValue(value, step.change, node);
  }
  if (Array.isArray(value)) return applyToList(value, step, node, path);
  if (typeof value === "object" && value !== null) {
    return applyToObject(value as JsonObject, step, node, path);
  }
  throw new ApplyError(`there is nothing to change inside ${path || "the record"}`);
}

/** What stood there may be in another order than the change has it, as long as the order means nothing. */
function replaceValue(
  value: Json | undefined,
  change: FieldChange,
  node: ListKeyNode | undefined,
): Json | undefined {
  const { path, before, after } = change;
  if (equalJson(value, before)) return after;
  const isThere = value !== undefined && before !== undefined;
  if (isThere && equalJson(normaliseValue(value, node), normaliseValue(before, node))) return after;
  throw new ApplyError(`${path} is not what the change says it was`);
}

function applyToObject(
  object: JsonObject,
  step: Step,
  node: ListKeyNode | undefined,
  path: string,
): JsonObject {
  const properties = new Map(Object.entries(object as { [key: string]: Json }));
  for (const [key, below] of step.below) {
    const value = applyStep(properties.get(key), below, findChildNode(node, key), `${path}/${key}`);
    if (value === undefined) properties.delete(key);
    else properties.set(key, value);
  }
  return Object.fromEntries([...properties].sort(([a], [b]) => byCodeUnits(a, b)));
}

function applyToList(list: readonly Json[], step: Step, node: ListKeyNode | undefined, path: string): Json {
  const fields = node?.keys;
  const members = fields && keyMembers(list, fields);
  if (!members) throw new ApplyError(`the members of ${path} cannot be told apart`);
  for (const [key, below] of step.below) {
    const member = applyStep(members.get(key), below, findChildNode(node, "*"), `${path}/${key}`);
    if (member === undefined) members.delete(key);
    else if (memberKey(member, fields) === key) members.set(key, member);
    else throw new ApplyError(`a member of ${path} does not stand under its key`);
  }
  return inKeyOrder(members);
}
