import type { Json, JsonObject, ListKeyTable } from "../types.js";
import { byCodeUnits, inKeyOrder, keyMembers } from "./keyed-list.js";
import { findChildNode, findRecordNode, type ListKeyNode } from "./list-key-node.js";

/**
 * A record as compared: keyed lists sorted by key, properties in canonical order, nothing undefined, no `-0`. A list
 * whose members cannot be told apart keeps its order. Formatting, key order and meaningless list order end here.
 */
export function normaliseRecord(key: string, record: JsonObject, listKeys: ListKeyTable): JsonObject {
  return normaliseObject(record, findRecordNode(listKeys, key));
}

/** An object with its properties, and those of everything in it, in canonical order. */
export function sortProperties(object: object): JsonObject {
  return normaliseObject(object as JsonObject, undefined);
}

/** A value whose lists are keyed as at a node, as compared. */
export function normaliseValue(value: Json, node: ListKeyNode | undefined): Json {
  if (typeof value === "number") return value === 0 ? 0 : value;
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? normaliseList(value, node) : normaliseObject(value as JsonObject, node);
}

function normaliseList(list: readonly Json[], node: ListKeyNode | undefined): Json {
  const below = findChildNode(node, "*");
  const members = list.map((member) => normaliseValue(member, below));
  const keyed = node?.keys && keyMembers(members, node.keys);
  return keyed ? inKeyOrder(keyed) : members;
}

// fromEntries defines properties and never assigns them, so that a key `__proto__` stays data.
function normaliseObject(object: JsonObject, node: ListKeyNode | undefined): JsonObject {
  const entries: [string, Json][] = [];
  for (const key of Object.keys(object).sort(byCodeUnits)) {
    const value = object[key];
    if (value !== undefined) entries.push([key, normaliseValue(value, findChildNode(node, key))]);
  }
  return Object.fromEntries(entries);
}
