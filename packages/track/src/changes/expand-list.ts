import {
  compareFields,
  escapeSegment,
  type FieldChange,
  type Json,
  type JsonObject,
} from "@claimwire/ledger";

/** The segment that stands for the only member of a list, or for one that came or went. */
export const MEMBER = "#";

/**
 * What changed in a list of objects that has no keys, which the ledger holds whole: what its members that differ say
 * otherwise, each beside the one in its place, or which came and which went. A change of anything else is left as it is.
 */
export function expandList(field: FieldChange): readonly FieldChange[] {
  const { path, before, after } = field;
  if (!isListOfObjects(before) || !isListOfObjects(after)) return [field];
  const [gone, come] = [without(before, after), without(after, before)];
  // The same members in another order.
  if (gone.length + come.length === 0) return [field];
  if (gone.length !== come.length) {
    return [
      ...gone.map(({ member }) => withOneField({ path: `${path}/${MEMBER}`, before: member })),
      ...come.map(({ member }) => withOneField({ path: `${path}/${MEMBER}`, after: member })),
    ];
  }
  return gone.flatMap(({ member, place }, index) => {
    const name = before.length === 1 ? MEMBER : `${MEMBER}${place + 1}`;
    return compareFields(member, come[index]?.member ?? {}, undefined)
      .map((inner) => ({ ...inner, path: `${path}/${name}${inner.path}` }))
      .flatMap(expandList);
  });
}

interface Placed {
  readonly member: JsonObject;
  readonly place: number;
}

/** The members of a list that another does not have, as often as it does not. */
function without(list: readonly JsonObject[], other: readonly JsonObject[]): Placed[] {
  const counts = new Map<string, number>();
  for (const member of other) {
    const text = JSON.stringify(member);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return list.flatMap((member, place) => {
    const text = JSON.stringify(member);
    const left = counts.get(text) ?? 0;
    counts.set(text, left - 1);
    return left > 0 ? [] : [{ member, place }];
  });
}

/** A member with one plain field is told by that field. */
function withOneField(change: FieldChange): FieldChange {
  const side = change.before === undefined ? "after" : "before";
  const [only, ...others] = Object.entries((change[side] ?? {}) as JsonObject);
  if (only === undefined || others.length > 0 || typeof only[1] === "object") return change;
  return { path: `${change.path}/${escapeSegment(only[0])}`, [side]: only[1] };
}

function isListOfObjects(value: Json | undefined): value is readonly JsonObject[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((member) => typeof member === "object" && member !== null && !Array.isArray(member))
  );
}
