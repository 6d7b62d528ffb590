import type { FieldChange, Json, JsonObject } from "../types.js";
import { equalJson } from "./equal-json.js";
import { parsePointer } from "./json-pointer.js";
import { byCodeUnits, inKeyOrder, keyMembers, memberKey } from "./keyed-list.js";
import { Misfit } from "./misfit.js";
import { normaliseValue } from "./normalise-record.js";
import { type Place, placeBelow } from "./places.js";

/** Field changes by the segments of their paths, so that each list is looked through once. */
interface Step {
  change: FieldChange | undefined;
  readonly below: Map<string, Step>;
}

/** The record after its field changes; the record given stays as it is. Throws a Misfit when they do not fit it. */
export function applyFields(
  record: JsonObject,
  fields: readonly FieldChange[],
  place: Place | undefined,
): JsonObject {
  const result = applyStep(record, plan(fields), place, "");
  if (typeof result === "object" && result !== null && !Array.isArray(result)) return result as JsonObject;
  throw new Misfit("the changes leave no record");
}

function plan(fields: readonly FieldChange[]): Step {
  const root: Step = { change: undefined, below: new Map() };
  for (const field of fields) {
    const segments = parsePointer(field.path);
    if (segments === undefined) throw new Misfit(`"${field.path}" is no JSON Pointer`);
    let step = root;
    for (const segment of segments) {
      const next = step.below.get(segment) ?? { change: undefined, below: new Map() };
      step.below.set(segment, next);
      step = next;
    }
    if (step.change) throw new Misfit(`${field.path} changes twice`);
    step.change = field;
  }
  return root;
}

function applyStep(
  value: Json | undefined,
  step: Step,
  place: Place | undefined,
  path: string,
): Json | undefined {
  if (step.change) {
    if (step.below.size > 0) throw new Misfit(`${step.change.path} changes both whole and in part`);
    return replaceValue(value, step.change, place);
  }
  if (Array.isArray(value)) return applyToList(value, step, place, path);
  if (typeof value === "object" && value !== null) {
    return applyToObject(value as JsonObject, step, place, path);
  }
  throw new Misfit(`there is nothing to change inside ${path || "the record"}`);
}

/** What stood there may be in another order than the change has it, as long as the order means nothing. */
function replaceValue(
  value: Json | undefined,
  change: FieldChange,
  place: Place | undefined,
): Json | undefined {
  const { path, before, after } = change;
  if (equalJson(value, before)) return after;
  if (value === undefined || before === undefined)
    throw new Misfit(`${path} is not what the change says it was`);
  if (equalJson(normaliseValue(value, place), normaliseValue(before, place))) return after;
  throw new Misfit(`${path} is not what the change says it was`);
}

function applyToObject(object: JsonObject, step: Step, place: Place | undefined, path: string): JsonObject {
  const properties = new Map(Object.entries(object as { [key: string]: Json }));
  for (const [key, below] of step.below) {
    const value = applyStep(properties.get(key), below, placeBelow(place, key), `${path}/${key}`);
    if (value === undefined) properties.delete(key);
    else properties.set(key, value);
  }
  return Object.fromEntries([...properties].sort(([a], [b]) => byCodeUnits(a, b)));
}

function applyToList(list: readonly Json[], step: Step, place: Place | undefined, path: string): Json {
  const fields = place?.keys;
  const members = fields && keyMembers(list, fields);
  if (!members) throw new Misfit(`the members of ${path} cannot be told apart`);
  for (const [key, below] of step.below) {
    const member = applyStep(members.get(key), below, placeBelow(place, "*"), `${path}/${key}`);
    if (member === undefined) members.delete(key);
    else if (memberKey(member, fields) === key) members.set(key, member);
    else throw new Misfit(`a member of ${path} does not stand under its key`);
  }
  return inKeyOrder(members);
}
