import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../digest/canonical-json.js";
import { digestRecords, recordDigest } from "../digest/record-digest.js";
import { buildTrie, rootOf } from "../digest/trie.js";
import { dataset, pair, refusedPair, scalar, shuffled, TEST_KEYS } from "../test-support/arbitraries.js";
import { bytesOf } from "../test-support/same-bytes.js";
import type { Difference, Json, JsonObject, PlainRecords } from "../types.js";
import { apply } from "./apply.js";
import { compare } from "./compare.js";
import { renderPointer } from "./json-pointer.js";
import { keyMembers } from "./keyed-list.js";
import { findChildNode, findRecordNode, type ListKeyNode } from "./list-key-node.js";
import { normaliseRecord } from "./normalise-record.js";
import { readStub } from "./stub.js";

function records(entries: Record<string, JsonObject>): PlainRecords {
  return new Map(Object.entries(entries));
}

function compareOne(before: JsonObject, after: JsonObject): readonly unknown[] {
  const [difference, ...others] = compare(
    records({ "things/a": before }),
    records({ "things/a": after }),
    TEST_KEYS,
  );
  expect(others).toEqual([]);
  return difference?.fields ?? [];
}

describe("for all datasets", () => {
  it("apply(a, compare(a, b)) is b", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(bytesOf(apply(a, compare(a, b, TEST_KEYS), TEST_KEYS), TEST_KEYS)).toEqual(
          bytesOf(b, TEST_KEYS),
        );
      }),
    );
  });

  it("apply(a, compare(a, b)) is b also where values have no canonical form", () => {
    fc.assert(
      fc.property(refusedPair, ([a, b]) => {
        const differences = compare(a, b, TEST_KEYS);
        expect(spell(apply(a, differences, TEST_KEYS))).toEqual(spell(b));
        expect(compare(b, shuffled(b), TEST_KEYS)).toEqual([]);
        expect(spell(compare(shuffled(a), shuffled(b), TEST_KEYS))).toEqual(spell(differences));
      }),
    );
  });

  it("compare(a, a) is empty, whatever the order of records and properties", () => {
    fc.assert(
      fc.property(dataset, (a) => {
        expect(compare(a, a, TEST_KEYS)).toEqual([]);
        expect(compare(a, shuffled(a), TEST_KEYS)).toEqual([]);
      }),
    );
  });

  it("compare gives the same bytes whatever the order of records and properties", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const plain = compare(a, b, TEST_KEYS);
        expect(JSON.stringify(compare(shuffled(a), shuffled(b), TEST_KEYS))).toBe(JSON.stringify(plain));
      }),
    );
  });

  it("known digests change only the time that compare takes", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const known = { base: digestRecords(a, TEST_KEYS), target: digestRecords(b, TEST_KEYS) };
        expect(compare(a, b, TEST_KEYS, known)).toEqual(compare(a, b, TEST_KEYS));
      }),
    );
  });

  it("roots are equal exactly when datasets are", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          pair,
          dataset.map((one) => [one, shuffled(one)] as const),
        ),
        ([a, b]) => {
          const [left, right] = [a, b].map((one) => rootOf(buildTrie(digestRecords(one, TEST_KEYS))));
          expect(left === right).toBe(compare(a, b, TEST_KEYS).length === 0);
        },
      ),
    );
  });

  it("a leaf changed at random is one field change with its path", () => {
    fc.assert(
      fc.property(dataset, fc.nat(), scalar, (a, choice, value) => {
        const leaves = [...a]
          .filter(([key, one]) => readStub(key, one) === undefined)
          .flatMap(([key, one]) => leavesOf(one, findRecordNode(TEST_KEYS, key), [key]));
        const leaf = leaves[choice % Math.max(1, leaves.length)];
        fc.pre(leaf !== undefined && canonicalJson(leaf.value) !== canonicalJson(value));
        const [key, ...path] = leaf.path as [string, ...string[]];
        const b = new Map(a).set(key, leaf.replace(value) as JsonObject);
        const change = { path: renderPointer(path), before: plain(leaf.value), after: plain(value) };
        expect(compare(a, b, TEST_KEYS)).toEqual([{ record: key, op: "edited", fields: [change] }]);
      }),
    );
  });
});

/** Records as compared, or differences, as a text in which also what JSON cannot tell apart differs. */
function spell(what: PlainRecords | readonly Difference[]): string {
  const told = (_name: string, value: unknown): unknown =>
    typeof value === "number" && !Number.isFinite(value) ? { number: String(value) } : value;
  if (!(what instanceof Map)) return JSON.stringify(what, told);
  const keys = [...(what as PlainRecords).keys()].sort();
  const spelled = keys.map((key) => [key, normaliseRecord(key, what.get(key) as JsonObject, TEST_KEYS)]);
  return JSON.stringify(spelled, told);
}

interface Leaf {
  /** The record's key, then the path's segments. */
  readonly path: readonly string[];
  readonly value: Json;
  /** What it stands in, after it changed. */
  readonly replace: (leaf: Json) => Json;
}

/** The leaves that may change without touching a list's key, an ordered list or a stub. */
function leavesOf(value: Json, node: ListKeyNode | undefined, path: readonly string[]): Leaf[] {
  if (Array.isArray(value)) return leavesOfList(value, node, path);
  if (typeof value !== "object" || value === null) return [{ path, value, replace: (leaf) => leaf }];
  const object = value as { [key: string]: Json };
  return Object.entries(object).flatMap(([name, inner]) =>
    leavesOf(inner, findChildNode(node, name), [...path, name]).map((leaf) => ({
      ...leaf,
      replace: (other: Json): Json =>
        Object.fromEntries(Object.entries(object).map(([n, v]) => [n, n === name ? leaf.replace(other) : v])),
    })),
  );
}

function leavesOfList(list: readonly Json[], node: ListKeyNode | undefined, path: readonly string[]): Leaf[] {
  const fields = node?.keys;
  const members = fields && keyMembers(list, fields);
  if (fields === undefined || fields.length === 0 || members === undefined) return [];
  return [...members].flatMap(([key, member], i) =>
    leavesOf(member, findChildNode(node, "*"), [...path, key])
      .filter((leaf) => !fields.includes(leaf.path[path.length + 1] as string))
      .map((leaf) => ({ ...leaf, replace: (other: Json): Json => list.with(i, leaf.replace(other)) })),
  );
}

/** `-0` as it is compared. */
function plain(value: Json): Json {
  return value === 0 ? 0 : value;
}

describe("compare, field by field,", () => {
  it.each<[string, JsonObject, JsonObject, unknown[]]>([
    ["a text", { x: "a" }, { x: "b" }, [{ path: "/x", before: "a", after: "b" }]],
    ["a property added", {}, { x: { y: 1 } }, [{ path: "/x", after: { y: 1 } }]],
    ["a property removed", { x: { y: 1 } }, {}, [{ path: "/x", before: { y: 1 } }]],
    [
      "a property deep down",
      { x: { y: { z: 1 } } },
      { x: { y: { z: 2 } } },
      [{ path: "/x/y/z", before: 1, after: 2 }],
    ],
    ["a value of another type", { x: { y: 1 } }, { x: [1] }, [{ path: "/x", before: { y: 1 }, after: [1] }]],
    ["a value in place of null", { x: null }, { x: 1 }, [{ path: "/x", before: null, after: 1 }]],
    ["an ordered list, whole", { o: [1, 2] }, { o: [2, 1] }, [{ path: "/o", before: [1, 2], after: [2, 1] }]],
    [
      "names with / and ~",
      { "a/b": { "~": 1 } },
      { "a/b": { "~": 2 } },
      [{ path: "/a~1b/~0", before: 1, after: 2 }],
    ],
    ["an empty name", { "": 1 }, { "": 2 }, [{ path: "/", before: 1, after: 2 }]],
    [
      "two forms of one letter, which are two names",
      { "\u00e9": 1, "e\u0301": 1 },
      { "\u00e9": 1, "e\u0301": 2 },
      [{ path: "/e\u0301", before: 1, after: 2 }],
    ],
    [
      "plain values by value",
      { tags: ["a", "b"] },
      { tags: ["c", "b"] },
      [
        { path: "/tags/a", before: "a" },
        { path: "/tags/c", after: "c" },
      ],
    ],
    [
      "a member by key",
      { parts: [{ id: "p", n: 1 }, { id: "q" }] },
      { parts: [{ id: "q" }, { id: "p", n: 2 }] },
      [{ path: "/parts/p/n", before: 1, after: 2 }],
    ],
    [
      "a member added, whole",
      { parts: [] },
      { parts: [{ id: "p", n: 1 }] },
      [{ path: "/parts/p", after: { id: "p", n: 1 } }],
    ],
    [
      "a composite key, as a JSON array",
      { parts: [{ id: "p", sizes: [{ unit: "m", of: "a/b", n: 1 }] }] },
      { parts: [{ id: "p", sizes: [{ unit: "m", of: "a/b", n: 2 }] }] },
      [{ path: '/parts/p/sizes/["m","a~1b"]/n', before: 1, after: 2 }],
    ],
    [
      "a list with a key twice, whole on both sides",
      { tags: ["a", "b"] },
      { tags: ["b", "b"] },
      [{ path: "/tags", before: ["a", "b"], after: ["b", "b"] }],
    ],
    [
      "a list with a member that has no key, whole on both sides",
      { parts: [{ id: "p" }] },
      { parts: [{ id: "p" }, { n: 1 }] },
      [{ path: "/parts", before: [{ id: "p" }], after: [{ id: "p" }, { n: 1 }] }],
    ],
    [
      "lists below any property",
      { names: { en: ["b", "a"] } },
      { names: { en: ["a"] } },
      [{ path: "/names/en/b", before: "b" }],
    ],
    [
      "numbers beside their texts",
      { tags: [1, 2] },
      { tags: ["1", 2] },
      [{ path: "/tags/1", before: 1, after: "1" }],
    ],
  ])("finds %s", (_, before, after, fields) => {
    expect(compareOne(before, after)).toEqual(fields);
  });

  it("treats __proto__ and constructor as fields like others", () => {
    const before = JSON.parse('{"__proto__":{"a":1},"x":{}}') as JsonObject;
    const after = JSON.parse('{"__proto__":{"a":2},"x":{"constructor":1}}') as JsonObject;
    expect(compareOne(before, after)).toEqual([
      { path: "/__proto__/a", before: 1, after: 2 },
      { path: "/x/constructor", after: 1 },
    ]);
    expect(compareOne(JSON.parse('{"__proto__":{}}'), {})).toEqual([{ path: "/__proto__", before: {} }]);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["-0", { x: -0 }, { x: 0 }],
    ["the order of properties", { x: 1, y: 2 }, { y: 2, x: 1 }],
    [
      "the order of a keyed list",
      { parts: [{ id: "p" }, { id: "q" }] },
      { parts: [{ id: "q" }, { id: "p" }] },
    ],
    ["a property that is undefined", { x: 1, y: undefined }, { x: 1 }],
  ])("finds no difference in %s", (_, before, after) => {
    expect(compareOne(before, after)).toEqual([]);
  });

  it("takes no quadratic time for 10,000 list members", () => {
    const list = (from: number) => Array.from({ length: 10_000 }, (_, i) => ({ id: `p${from + i}`, n: i }));
    const a = records({ "things/a": { parts: list(0) } });
    const b = records({ "things/a": { parts: list(5_000) } });
    const differences = compare(a, b, TEST_KEYS);
    expect(differences[0]?.fields).toHaveLength(15_000);
    expect(bytesOf(apply(a, differences, TEST_KEYS), TEST_KEYS)).toEqual(bytesOf(b, TEST_KEYS));
  });

  it("keeps very long texts whole", () => {
    const [long, longer] = ["x".repeat(1_000_000), `${"x".repeat(1_000_000)}y`];
    expect(compareOne({ x: long }, { x: longer })).toEqual([{ path: "/x", before: long, after: longer }]);
  });
});

describe("compare, record by record,", () => {
  const moved = (to: string): JsonObject => ({ kind: "moved", to });
  const split = (...to: string[]): JsonObject => ({ kind: "split", to });
  const digest = (record: JsonObject): string =>
    digestRecords(records({ x: record }), TEST_KEYS).get("x") as string;

  it.each<[string, Record<string, JsonObject>, Record<string, JsonObject>, Difference[]]>([
    ["added", {}, { "things/a": { x: 1 } }, [{ record: "things/a", op: "added", after: { x: 1 } }]],
    ["removed", { "things/a": { x: 1 } }, {}, [{ record: "things/a", op: "removed" }]],
    [
      "moved: a list that is keyed is compared by its keys",
      { "things/a": { tags: ["p", "q"] } },
      { "things/a": moved("b"), "things/b": { tags: ["q", "r"] } },
      [
        {
          record: "things/a",
          op: "moved",
          fields: [
            { path: "/tags/p", before: "p" },
            { path: "/tags/r", after: "r" },
          ],
          successors: { "things/b": digest({ tags: ["q", "r"] }) },
        },
      ],
    ],
    [
      "moved: the new id is not added, the content changes on the way",
      { "things/a": { x: 1 } },
      { "things/a": moved("b"), "things/b": { x: 2 } },
      [
        {
          record: "things/a",
          op: "moved",
          fields: [{ path: "/x", before: 1, after: 2 }],
          successors: { "things/b": digest({ x: 2 }) },
        },
      ],
    ],
    [
      "split: the new records are carried, the old target is only named",
      { "things/a": { x: 1 }, "things/b": { x: 2 } },
      { "things/a": split("b", "c"), "things/b": { x: 2 }, "things/c": { x: 3 } },
      [
        {
          record: "things/a",
          op: "split",
          after: { "things/c": { x: 3 } },
          successors: { "things/b": digest({ x: 2 }), "things/c": digest({ x: 3 }) },
        },
      ],
    ],
    [
      "two stubs claim one new id: the first by key carries it",
      { "things/a": { x: 1 }, "things/b": { x: 1 } },
      { "things/a": moved("c"), "things/b": moved("c"), "things/c": { x: 1 } },
      [
        { record: "things/a", op: "moved", fields: [], successors: { "things/c": digest({ x: 1 }) } },
        {
          record: "things/b",
          op: "edited",
          fields: [
            { path: "/kind", after: "moved" },
            { path: "/to", after: "c" },
            { path: "/x", before: 1 },
          ],
        },
      ],
    ],
    [
      "to a record that was there: a move without fields",
      { "things/a": { x: 1 }, "things/b": { y: 1 } },
      { "things/a": moved("b"), "things/b": { y: 2 } },
      [
        {
          record: "things/a",
          op: "moved",
          fields: [],
          successors: { "things/b": recordDigest({ y: 2 }) },
        },
        { record: "things/b", op: "edited", fields: [{ path: "/y", before: 1, after: 2 }] },
      ],
    ],
    [
      "to a stub that was there: an edit",
      { "things/a": {}, "things/b": moved("c"), "things/c": {} },
      { "things/a": moved("b"), "things/b": moved("c"), "things/c": {} },
      [
        {
          record: "things/a",
          op: "edited",
          fields: [
            { path: "/kind", after: "moved" },
            { path: "/to", after: "b" },
          ],
        },
      ],
    ],
    [
      "from stub to stub: an edit",
      { "things/a": moved("b"), "things/b": {} },
      { "things/a": moved("c"), "things/b": {}, "things/c": {} },
      [
        { record: "things/a", op: "edited", fields: [{ path: "/to", before: "b", after: "c" }] },
        { record: "things/c", op: "added", after: {} },
      ],
    ],
    [
      "to a new stub: nothing is carried",
      { "things/a": {} },
      { "things/a": moved("b"), "things/b": moved("c"), "things/c": {} },
      [
        {
          record: "things/a",
          op: "edited",
          fields: [
            { path: "/kind", after: "moved" },
            { path: "/to", after: "b" },
          ],
        },
        { record: "things/b", op: "added", after: moved("c") },
        { record: "things/c", op: "added", after: {} },
      ],
    ],
    [
      "to nowhere: an edit",
      { "things/a": {} },
      { "things/a": moved("gone") },
      [
        {
          record: "things/a",
          op: "edited",
          fields: [
            { path: "/kind", after: "moved" },
            { path: "/to", after: "gone" },
          ],
        },
      ],
    ],
    [
      "a record with more than kind and to is no stub",
      { "things/a": {} },
      { "things/a": { ...moved("b"), x: 1 }, "things/b": {} },
      [
        {
          record: "things/a",
          op: "edited",
          fields: [
            { path: "/kind", after: "moved" },
            { path: "/to", after: "b" },
            { path: "/x", after: 1 },
          ],
        },
        { record: "things/b", op: "added", after: {} },
      ],
    ],
  ])("finds the operation: %s", (_, base, target, differences) => {
    const [a, b] = [records(base), records(target)];
    expect(compare(a, b, TEST_KEYS)).toEqual(differences);
    expect(bytesOf(apply(a, differences, TEST_KEYS), TEST_KEYS)).toEqual(bytesOf(b, TEST_KEYS));
  });

  it("does not depend on the order of the ids in a stub", () => {
    const base = records({ "things/a": { x: 1 } });
    const targets = [split("c", "d"), split("d", "c")].map((stub) =>
      records({ "things/a": moved("b"), "things/b": stub, "things/c": {}, "things/d": {} }),
    );
    const [one, other] = targets.map((target) => compare(base, target, TEST_KEYS));
    expect(one?.map(({ record, op }) => `${record} ${op}`)).toEqual([
      "things/a edited",
      "things/b added",
      "things/c added",
      "things/d added",
    ]);
    expect(other).toEqual(one);
  });

  it("finds differences that apply refuses on another base", () => {
    const edit: Difference = {
      record: "things/a",
      op: "edited",
      fields: [{ path: "/x", before: 1, after: 2 }],
    };
    const at = (record: JsonObject): (() => unknown) => {
      return () => apply(records({ "things/a": record }), [edit], TEST_KEYS);
    };
    expect(at({ x: 3 })).toThrow("/x is not what the change says it was");
    expect(at({})).toThrow("/x is not what the change says it was");
    expect(() => apply(new Map(), [edit], TEST_KEYS)).toThrow("the record is not there");
    const added: Difference = { record: "things/a", op: "added", after: {} };
    expect(() => apply(records({ "things/a": {} }), [added], TEST_KEYS)).toThrow("there already");
  });
});
