import type { Change, JsonObject } from "../types.js";
import { byCodeUnits } from "./keyed-list.js";
import { kindOf } from "./list-key-node.js";

/** What stays of a record whose content lives on elsewhere: `targets` are full keys, in order. */
export interface StubForm {
  readonly kind: "moved" | "split";
  readonly targets: readonly string[];
}

/**
 * Reads a stub: a record with nothing but `kind` and `to`. Undefined for every other record; also for a split whose
 * `to` is not sorted, as only a sorted one can be told from the set of its targets.
 */
export function readStub(key: string, record: JsonObject): StubForm | undefined {
  const names = Object.keys(record);
  if (names.length !== 2 || !Object.hasOwn(record, "kind") || !Object.hasOwn(record, "to")) return undefined;
  const { kind, to } = record;
  const prefix = `${kindOf(key)}/`;
  if (!key.startsWith(prefix)) return undefined;
  if (kind === "moved" && typeof to === "string") return { kind, targets: [prefix + to] };
  if (kind !== "split" || !Array.isArray(to) || to.length === 0) return undefined;
  const ids: string[] = to.filter((id) => typeof id === "string");
  const sorted = ids.every((id, i) => i === 0 || byCodeUnits(ids[i - 1] as string, id) < 0);
  return sorted && ids.length === to.length ? { kind, targets: ids.map((id) => prefix + id) } : undefined;
}

/** The stub that a moved or split change leaves behind. `targets` are full keys. */
export function writeStub(kind: "moved" | "split", key: string, targets: readonly string[]): JsonObject {
  const ids = targets.map((target) => target.slice(kindOf(key).length + 1)).sort(byCodeUnits);
  return kind === "moved" ? { kind, to: ids[0] } : { kind, to: ids };
}

/**
 * Whether a change leaves a stub under its own key, as far as the change tells: of a record with a `kind` of its own it
 * cannot. `wasStub`: whether one stood there.
 */
export function stubAfter({ record, op, fields, after, signals }: Change, wasStub: boolean): boolean {
  if (op === "removed") return wasStub;
  if (op !== "added" && op !== "edited") return true;
  if (after !== undefined) return readStub(record, after) !== undefined;
  // Withheld: only what it meant to readers is known.
  if (fields === undefined) return signals.includes("moved") || signals.includes("split");
  const kind = fields.find(({ path }) => path === "/kind");
  if (kind !== undefined) {
    const others = fields.filter(({ path }) => path !== "/kind" && !path.startsWith("/to"));
    const isWritten = kind.after === "moved" || kind.after === "split";
    return isWritten && others.every((field) => field.after === undefined);
  }
  return wasStub && fields.every(({ path, after: to }) => path.startsWith("/to") && (path !== "/to" || to));
}
