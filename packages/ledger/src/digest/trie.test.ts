import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "./sha256.js";
import { buildTrie, rootOf, type Trie, updateTrie } from "./trie.js";

const EMPTY = "0".repeat(64);

/** The definition of DESIGN, word by word and with nothing shared: the root of so many records. */
function rootByDefinition(digests: ReadonlyMap<string, string>): string {
  const hash = (...parts: (string | Uint8Array)[]): Buffer => {
    const sum = createHash("sha256");
    for (const part of parts) sum.update(part);
    return sum.digest();
  };
  const subtree = (records: readonly (readonly [string, string])[], depth: number): Buffer => {
    const [first, ...others] = records;
    if (first === undefined) return Buffer.alloc(32);
    const one = Buffer.of(0);
    if (others.length === 0) return hash(one, first[0], one, Buffer.from(first[1], "hex"));
    const children = [..."0123456789abcdef"].map((digit) =>
      subtree(
        records.filter(([key]) => hash(key).toString("hex")[depth] === digit),
        depth + 1,
      ),
    );
    return hash(Buffer.of(1), ...children);
  };
  return subtree([...digests], 0).toString("hex");
}

const key = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => `claims/${n}`),
  fc.constantFrom("claims/__proto__", "claims/\u00e9", "claims/e\u0301", "", `claims/${"x".repeat(5_000)}`),
);
const digest = fc.integer({ min: 0, max: 3 }).map((n) => sha256Hex(String(n)));
const digests = fc
  .uniqueArray(fc.tuple(key, digest), { selector: ([one]) => one, maxLength: 30 })
  .map((entries) => new Map(entries));
const change = fc
  .array(fc.tuple(key, fc.option(digest)), { maxLength: 6 })
  .map((entries) => new Map<string, string | null>(entries));

describe("the trie", () => {
  it("has the root that its definition gives", () => {
    fc.assert(
      fc.property(digests, (all) => {
        expect(rootOf(buildTrie(all))).toBe(rootByDefinition(all));
      }),
    );
  });

  it("updated step by step, equals the trie built at once", () => {
    fc.assert(
      fc.property(digests, fc.array(change, { maxLength: 5 }), (start, changes) => {
        const now = new Map(start);
        let trie = buildTrie(start);
        for (const changed of changes) {
          const before = rootOf(trie);
          const old = trie;
          trie = updateTrie(trie, changed);
          for (const [one, value] of changed) {
            if (value === null) now.delete(one);
            else now.set(one, value);
          }
          expect(rootOf(trie)).toBe(rootOf(buildTrie(now)));
          expect(rootOf(old)).toBe(before);
        }
      }),
    );
  });

  it("does not depend on the order of records", () => {
    fc.assert(
      fc.property(digests, (all) => {
        expect(rootOf(buildTrie(new Map([...all].reverse())))).toBe(rootOf(buildTrie(all)));
      }),
    );
  });

  it("has a root of 32 zero bytes while it is empty", () => {
    expect(rootOf(buildTrie(new Map()))).toBe(EMPTY);
    const one = buildTrie(new Map([["claims/a", sha256Hex("a")]]));
    expect(rootOf(updateTrie(one, new Map([["claims/a", null]])))).toBe(EMPTY);
    expect(rootOf(updateTrie(one, new Map([["claims/b", null]])))).toBe(rootOf(one));
  });

  it("refuses a key with a lone surrogate, which UTF-8 cannot tell from another", () => {
    expect(() => buildTrie(new Map([["claims/\ud800", sha256Hex("a")]]))).toThrow("lone surrogate");
  });

  it.each([
    ["too short", "0".repeat(63)],
    ["in capitals", "A".repeat(64)],
    ["no digits", "x".repeat(64)],
  ])("refuses a digest that is %s", (_, digest) => {
    const others = new Map([["claims/b", sha256Hex("b")]]);
    expect(() => rootOf(buildTrie(new Map([["claims/a", digest]])))).toThrow(RangeError);
    expect(() => updateTrie(buildTrie(others), new Map([["claims/a", digest]]))).toThrow(RangeError);
  });

  it("does not hash again what an update leaves alone", () => {
    const many = new Map(Array.from({ length: 5_000 }, (_, n) => [`claims/${n}`, sha256Hex(String(n))]));
    const trie = buildTrie(many);
    rootOf(trie);
    const updated = updateTrie(trie, new Map([["claims/7", sha256Hex("other")]]));
    const before = childrenOf(trie);
    const shared = childrenOf(updated).filter((child) => before.includes(child));
    expect(shared).toHaveLength(15);
  });
});

function childrenOf({ root }: Trie): readonly unknown[] {
  return root !== undefined && "children" in root ? root.children : [];
}
