import { aClaim } from "@claimwire/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { RecordKey } from "../records/kind.js";
import { findDangling } from "./find-dangling.js";

const KNOWN = new Set<RecordKey>(["entities/example-wire", "entities/example-county", "topics/contracts"]);

function find(value: unknown): string[] {
  return findDangling("claims/a", value, KNOWN).map(({ code, path }) => `${code} ${path.join("/")}`);
}

it("findDangling finds what a record of the wrong shape refers to", () => {
  const record = { ...aClaim(), assertedBy: "exampel-wire", when: 2018, colour: "red" };
  expect(find(record)).toEqual(["ENTITY_MISSING assertedBy", "SOURCE_MISSING evidence/0/source"]);
  const [first] = findDangling("claims/a", record, KNOWN);
  expect(first?.message).toBe('assertedBy is "exampel-wire"; no such entity. Closest: "example-wire".');
});

it.each([
  ["a text where a list is wanted", { topics: "tenders", about: "dahua" }],
  ["nothing where a list is wanted", { topics: null, evidence: null }],
  ["what is no id", { assertedBy: "Example Wire", topics: [1, null] }],
  ["no mapping", ["a"]],
])("findDangling passes over %s", (_what, value) => {
  expect(find(value)).toEqual([]);
});

it("findDangling takes any value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (about, evidence, relations) => {
      expect(() => find({ ...aClaim(), about, evidence, relations })).not.toThrow();
    }),
  );
});
