import type { FieldChange, Json, JsonObject } from "../types.js";
import { equalJson } from "./equal-json.js";
import { escapeSegment } from "./json-pointer.js";
import { byCodeUnits, keyMembers } from "./keyed-list.js";
import { findChildNode, type ListKeyNode } from "./list-key-node.js";

/**
 * The differences between two records as compared, at the smallest sensible level: properties and members of keyed
 * lists are looked into; a value that changes its type, is added or removed, or has an order that means something
 * changes whole. Sorted by path.
 */
export function compareFields(
  before: JsonObject,
  after: JsonObject,
  node: ListKeyNode | undefined,
): FieldChange[] {
  const found: FieldChange[] = [];
  compareValues(before, after, node, "", found);
  return found.sort((a, b) => byCodeUnits(a.path, b.path));
}

function compareValues(
  before: Json,
  after: Json,
  node: ListKeyNode | undefined,
  path: string,
  found: FieldChange[],
): void {
  const inner = childrenOf(before, node);
  const other = inner && childrenOf(after, node);
  if (inner === undefined || other === undefined || Array.isArray(before) !== Array.isArray(after)) {
    if (!equalJson(before, after)) found.push({ path, before, after });
    return;
  }
  for (const [key, value] of inner) {
    const below = `${path}/${escapeSegment(key)}`;
    const now = other.get(key);
    if (now === undefined) found.push({ path: below, before: value });
    else compareValues(value, now, findChildNode(node, Array.isArray(before) ? "*" : key), below, found);
  }
  for (const [key, value] of other) {
    if (!inner.has(key)) found.push({ path: `${path}/${escapeSegment(key)}`, after: value });
  }
}

/** What can be addressed inside a value: properties, or members of a keyed list; undefined when nothing can. */
function childrenOf(value: Json, node: ListKeyNode | undefined): Map<string, Json> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return node?.keys && keyMembers(value, node.keys);
  return new Map(Object.entries(value as { [key: string]: Json }));
}
