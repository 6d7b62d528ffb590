import { isDeepStrictEqual } from "node:util";
import { type FieldPath, keyOf, kindOf, type RecordKey } from "@claimwire/schema";
import type { Edit } from "./edit-yaml.js";
import type { RecordEdits } from "./record-edits.js";

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (found, step) => (found as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}

function redirected(value: unknown, path: FieldPath, id: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return id;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[step] = redirected(copy[step], rest, id);
  return copy;
}

/**
 * How a reference is edited: it is led to the new id; or its member of a list is taken out, when that is in the list
 * already or would refer to its own record.
 */
function editOf(record: unknown, path: FieldPath, id: string, isSelf: boolean): Edit {
  const place = path.findLastIndex((step) => typeof step === "number");
  if (place < 0) return { set: path, to: id };
  const [list, index] = [valueAt(record, path.slice(0, place)) as readonly unknown[], path[place] as number];
  const member = redirected(list[index], path.slice(place + 1), id);
  const isDoubled = list.some((other, at) => at !== index && isDeepStrictEqual(other, member));
  return isDoubled || isSelf ? { remove: path.slice(0, place + 1) } : { set: path, to: id };
}

/**
 * Leads every reference to a record to another one, that of a stub too, because a stub never leads to a stub; a member
 * of a list that would stand there twice is taken out.
 * `choose` says which id a referring record gets. Returns the records that were edited.
 */
export function redirectReferences(
  edits: RecordEdits,
  from: RecordKey,
  choose: (referring: RecordKey) => string,
): RecordKey[] {
  const paths = new Map<RecordKey, FieldPath[]>();
  for (const { key, path } of edits.referencesTo(from)) paths.set(key, [...(paths.get(key) ?? []), path]);
  for (const [key, found] of paths) {
    const record = edits.records.get(key);
    const id = choose(key);
    const isSelf = key === keyOf(kindOf(from), id);
    const planned = found.map((path) => editOf(record, path, id, isSelf));
    // What is taken out comes last and from the end, so that the indexes before it stay right.
    const removals = planned.filter((edit) => "remove" in edit).reverse();
    edits.edit(key, ...planned.filter((edit) => !("remove" in edit)), ...removals);
  }
  return [...paths.keys()];
}
