import fc from "fast-check";
import { keyMembers } from "../compare/keyed-list.js";
import { findChildNode, findRecordNode, type ListKeyNode } from "../compare/list-key-node.js";
import type { Json, JsonObject, ListKeyTable, PlainRecords } from "../types.js";

/** Places with every sort of list key: plain values, one field, two fields, nested, below any property. */
export const TEST_KEYS: ListKeyTable = {
  "things/tags": [],
  "things/parts": ["id"],
  "things/parts/*/sizes": ["unit", "of"],
  "things/names/*": [],
  "things/to": [],
};

/** Names that break careless code: prototypes, pointer syntax, nothing, numbers, two forms of one letter. */
const HOSTILE = [
  "__proto__",
  "constructor",
  "toString",
  "a/b",
  "~",
  "~1",
  "",
  "\u00e9",
  "e\u0301",
  "10",
  "2",
  "*",
];

export const name: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constantFrom("x", "y", "z"),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);

/** By its number: `binary`, a unit of the library, lists all million characters first. */
const anyCharacter = fc.nat(0x10_ffff).map((point) => String.fromCodePoint(point));

/** A text that has a canonical form, as one read from a valid UTF-8 file has. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ unit: anyCharacter, maxLength: 4 }).filter((one) => !/\p{Surrogate}/u.test(one)),
);

export const scalar: fc.Arbitrary<Json> = fc.oneof(
  text,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(0, -0, 1, 1e21, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** An object from entries; defined, not assigned, so that `__proto__` is a property like any other. */
export function objectOf(value: fc.Arbitrary<Json>, maxLength = 4): fc.Arbitrary<JsonObject> {
  return fc
    .uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength })
    .map((entries) => Object.fromEntries(entries));
}

/** Any JSON value. */
export const json: fc.Arbitrary<Json> = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("any"), { maxLength: 3 }),
    objectOf(tie("any"), 3),
  ),
})).any;

const size = fc.record({ unit: fc.constantFrom("m", "/"), of: fc.constantFrom("a", "~"), n: scalar });
const part = fc
  .tuple(
    fc.record(
      { id: fc.constantFrom("p", "q", "__proto__", "a/b"), sizes: fc.array(size, { maxLength: 3 }) },
      { requiredKeys: ["id"] },
    ),
    objectOf(json, 2),
  )
  .map(([known, others]): Json => ({ ...others, ...known }));

/** A record with keyed and ordered lists, some of which cannot be keyed, and anything else. */
export const record: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.record(
      {
        label: text,
        order: fc.array(scalar, { maxLength: 3 }),
        tags: fc.oneof(fc.uniqueArray(text, { maxLength: 4 }), fc.array(scalar, { maxLength: 3 }), json),
        parts: fc.oneof(fc.array(part, { maxLength: 3 }), json),
        names: objectOf(fc.array(text, { maxLength: 3 }), 2),
      },
      { requiredKeys: [] },
    ),
    objectOf(json, 2),
  )
  .map(([known, others]) => ({ ...others, ...known }) as JsonObject);

/** Few keys, so that two datasets share some. */
const KEYS = ["things/a", "things/b", "things/c", "things/d", "things/__proto__", "others/a"];

const stub: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({ kind: fc.constant("moved"), to: fc.constantFrom("a", "b", "c", "d", "missing") }),
  fc.record({
    kind: fc.constant("split"),
    to: fc.subarray(["a", "b", "c", "d", "__proto__"], { minLength: 1 }),
  }),
);

/** Any dataset, with stubs that may lead anywhere. */
export const dataset: fc.Arbitrary<PlainRecords> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(...KEYS),
      fc.oneof({ weight: 4, arbitrary: record }, { weight: 2, arbitrary: stub }),
    ),
    { selector: ([key]) => key, maxLength: KEYS.length },
  )
  .map((entries) => new Map(entries));

/** What a maintainer does to a dataset between two releases; `at` chooses among the records that are there. */
export type Edit =
  | { readonly do: "put"; readonly key: string; readonly record: JsonObject }
  | { readonly do: "drop"; readonly at: number }
  | { readonly do: "tweak"; readonly at: number; readonly value: Json }
  | { readonly do: "stub"; readonly at: number; readonly to: readonly string[]; readonly record: JsonObject };

const at = fc.nat(KEYS.length);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant("put" as const), key: fc.constantFrom(...KEYS), record }),
  fc.record({ do: fc.constant("drop" as const), at }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("tweak" as const), at, value: scalar }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("stub" as const),
      at,
      to: fc.subarray(["a", "e", "f", "g", "__proto__"], { minLength: 1, maxLength: 2 }),
      record,
    }),
  },
);

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(edit, { minLength: 1, maxLength: 3 });

/** The dataset after edits. A stub to one id moves its record, one to two splits it; what stands there stays. */
export function evolve(records: PlainRecords, steps: readonly Edit[]): PlainRecords {
  const next = new Map(records);
  for (const step of steps) {
    if (step.do === "put") {
      next.set(step.key, step.record);
      continue;
    }
    const things = [...next.keys()].filter((one) => one.startsWith("things/"));
    const chosen = things[step.at % things.length];
    const before = chosen === undefined ? undefined : next.get(chosen);
    if (chosen === undefined || before === undefined) continue;
    if (step.do === "drop") next.delete(chosen);
    else if (step.do === "tweak") next.set(chosen, tweak(before, step.value));
    else {
      const [to, ...others] = step.to as [string, ...string[]];
      next.set(chosen, others.length > 0 ? { kind: "split", to: step.to } : { kind: "moved", to });
      for (const id of others) if (!next.has(`things/${id}`)) next.set(`things/${id}`, step.record);
      if (!next.has(`things/${to}`)) next.set(`things/${to}`, before);
    }
  }
  return next;
}

/** Changes the first member of the keyed list, if there is one, else a property. */
function tweak(before: JsonObject, value: Json): JsonObject {
  const [first, ...others] = Array.isArray(before.parts) ? before.parts : [];
  if (typeof first !== "object" || first === null || Array.isArray(first)) return { ...before, label: value };
  return { ...before, parts: [...others, { ...first, n: value }] };
}

/** Two datasets: strangers, or one that grew out of the other. */
export const pair: fc.Arbitrary<readonly [PlainRecords, PlainRecords]> = fc.oneof(
  fc.tuple(dataset, dataset),
  {
    weight: 2,
    arbitrary: fc.tuple(dataset, edits).map(([base, steps]) => [base, evolve(base, steps)] as const),
  },
);

/** Datasets one after the other, as releases give them; the first is not empty. */
export const datasets: fc.Arbitrary<readonly PlainRecords[]> = fc
  .tuple(dataset, fc.array(edits, { minLength: 1, maxLength: 4 }))
  .map(([first, all]) => {
    const line = [first];
    for (const steps of all) line.push(evolve(line.at(-1) as PlainRecords, steps));
    return line;
  });

/** What parsed YAML or JSON can hold though no canonical form exists: half a character, a number too large. */
const refused: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  "\ud800",
  "\udc00x",
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
);

/** Any two datasets, in which some records hold what has no canonical form: as values, names or members of lists. */
export const refusedPair: fc.Arbitrary<readonly [PlainRecords, PlainRecords]> = fc
  .tuple(pair, fc.array(fc.tuple(fc.boolean(), at, refused, fc.nat(4)), { minLength: 1, maxLength: 4 }))
  .map(([[a, b], spoils]) => {
    const sides = [new Map(a), new Map(b)] as const;
    for (const [first, choice, value, how] of spoils) spoil(sides[first ? 0 : 1], choice, value, how);
    return sides;
  });

function spoil(records: Map<string, JsonObject>, choice: number, value: Json, how: number): void {
  const key = [...records.keys()][choice % Math.max(1, records.size)];
  const record = key === undefined ? undefined : records.get(key);
  if (key === undefined || record === undefined) return;
  const spoilt: JsonObject = [
    { ...record, label: value },
    { ...record, [`${value}`]: 1 },
    { ...record, tags: [value, "p"] },
    { ...record, parts: [{ id: value, n: 1 }] },
    { ...record, order: [value, { x: value }] },
  ][how] as JsonObject;
  records.set(key, spoilt);
}

/** The same dataset with records, properties and keyed lists in another order. */
export function shuffled(records: PlainRecords): PlainRecords {
  return new Map(
    [...records].reverse().map(([key, value]) => {
      return [key, reverse(value, findRecordNode(TEST_KEYS, key)) as JsonObject];
    }),
  );
}

function reverse(value: Json | undefined, node: ListKeyNode | undefined): Json | undefined {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return reverseList(value, node);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reverse(inner, findChildNode(node, key))]),
  );
}

/** A list whose order means something keeps it. */
function reverseList(list: readonly Json[], node: ListKeyNode | undefined): Json {
  const members = list.map((member) => reverse(member, findChildNode(node, "*")) as Json);
  return node?.keys && keyMembers(list, node.keys) ? members.reverse() : members;
}
