import {
  compare,
  type Difference,
  type FieldChange,
  type Json,
  type JsonObject,
  kindOf,
  type PlainRecords,
  readStub,
} from "@claimwire/ledger";
import {
  fieldAt,
  isKind,
  type Kind,
  kindsReferredTo,
  LIST_KEYS,
  SHAPES,
  type Shape,
} from "@claimwire/schema";
import { subjectOf } from "./subject-of.js";

/** The ids that an id of a kind stands for now: itself, those that its stub leads to, or none. */
type Follow = (kind: string, id: string) => readonly string[];

/**
 * The changed fields of a record that are more than a reference that follows a stub: one that names the new id of a
 * record that was moved, the parts of one that was split, or that is left out with a record that was removed. `before`
 * and `after` hold the records on both sides of the difference.
 */
export function ownFields(
  difference: Difference,
  before: PlainRecords,
  after: PlainRecords,
): readonly FieldChange[] {
  const { record, op, fields = [] } = difference;
  // A record that was merged into another has no changed field, and nothing of it is compared with the other.
  if (fields.length === 0) return fields;
  const kind = kindOf(record);
  const subject = subjectOf(difference);
  const [old, now] = [before.get(record), after.get(subject)];
  if (!isKind(kind) || old === undefined || now === undefined) return fields;
  // Nothing follows where no reference changed, which is so of nearly all corrections.
  if (!fields.some(({ path }) => mayRefer(kind, path))) return fields;
  // A record that was put together with another one has that one's content now.
  const isMerged = op === "moved" && before.has(subject);
  if (isMerged || readStub(record, old) || readStub(record, now)) return fields;
  const followed = rewrite(SHAPES[kind], old, followIn(before, after, JSON.stringify(now)));
  if (followed.length === 0 || JSON.stringify(followed) === JSON.stringify([old])) return fields;
  const [own] = compare(new Map([[record, followed[0] as JsonObject]]), new Map([[record, now]]), LIST_KEYS);
  return own?.fields ?? [];
}

/** The difference with those fields alone; one that tells no fields is given back as it is. */
export function withOwnFields<D extends Difference>(
  difference: D,
  before: PlainRecords,
  after: PlainRecords,
): D {
  if (difference.fields === undefined) return difference;
  return { ...difference, fields: ownFields(difference, before, after) };
}

/** Whether what stands at a path of a record of a kind can name other records. */
export function mayRefer(kind: Kind, path: string): boolean {
  const field = fieldAt(kind, path);
  return field === undefined || kindsReferredTo(field.shape).length > 0;
}

/** Of what a stub leads to, those count that the record with the reference names now (`text`, as JSON). */
function followIn(before: PlainRecords, after: PlainRecords, text: string): Follow {
  return (kind, id) => {
    const isNamed = (one: string): boolean => text.includes(`"${one}"`);
    if (isNamed(id)) return [id];
    const key = `${kind}/${id}`;
    const record = after.get(key);
    if (record === undefined) return before.has(key) ? [] : [id];
    const targets = readStub(key, record)?.targets.map((target) => target.slice(kind.length + 1)) ?? [];
    const named = targets.filter(isNamed);
    return named.length === 0 ? [id] : named;
  };
}

/** What a value becomes when its references follow: in a list, the members in its place; elsewhere the first or none. */
function rewrite(shape: Shape, value: Json, follow: Follow): readonly Json[] {
  if (shape.holds === "reference") return typeof value === "string" ? follow(shape.to, value) : [value];
  if (shape.holds === "list" && Array.isArray(value)) {
    const members = (value as readonly Json[]).flatMap((member) => rewrite(shape.of, member, follow));
    // A list that its members left is left out itself.
    if (members.length === 0 && value.length > 0) return [];
    return [[...new Map(members.map((member) => [JSON.stringify(member), member])).values()]];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [value];
  const properties = Object.entries(value as JsonObject);
  if (shape.holds === "map") {
    return [
      Object.fromEntries(
        properties.map(([name, inner]) => [name, rewrite(shape.of, inner as Json, follow)[0]]),
      ),
    ];
  }
  if (shape.holds !== "object") return [value];
  let found: readonly JsonObject[] = [{}];
  for (const [name, inner] of properties) {
    const field = shape.fields.find((one) => one.name === name);
    const inners = field === undefined ? [inner as Json] : rewrite(field.shape, inner as Json, follow);
    if (inners.length === 0 && field?.required !== true) continue;
    found = found.flatMap((one) => inners.map((next) => ({ ...one, [name]: next })));
  }
  return found;
}
