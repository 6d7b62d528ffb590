import fc from "fast-check";
import { expect, it } from "vitest";
import { idsByKind } from "../records/kind.js";
import { findDangling } from "./find-dangling.js";

const KNOWN = idsByKind(["entities/example-wire", "entities/example-county", "topics/contracts"]);

const CLAIM = {
  statement: "The Example Wire says so.",
  assertedBy: "example-wire",
  basis: "document",
  about: [{ entity: "example-county", role: "place" }],
  topics: ["contracts"],
  evidence: [{ source: "example-report", stance: "states" }],
};

function find(value: unknown): string[] {
  return findDangling("claims/a", value, KNOWN).map(({ code, path }) => `${code} ${path.join("/")}`);
}

it("findDangling finds what a record of the wrong shape refers to", () => {
  const record = { ...CLAIM, assertedBy: "exampel-wire", when: 2018, colour: "red" };
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
      expect(() => find({ ...CLAIM, about, evidence, relations })).not.toThrow();
    }),
  );
});
