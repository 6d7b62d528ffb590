import type { PlainRecords } from "@claimwire/ledger";
import { findRecord, followStub } from "@claimwire/schema";
import { aClaim, anEntity, aSource, aTopic } from "@claimwire/testing";
import { expect, it } from "vitest";
import { entityName, recordName, sourceInWords } from "./name.js";

const records: PlainRecords = new Map<string, object>([
  ["claims/a", aClaim({ statement: "It was so." })],
  ["entities/wire", anEntity({ name: "The Wire" })],
  ["entities/old", { kind: "moved", to: "wire" }],
  ["entities/both", { kind: "split", to: ["wire", "other"] }],
  ["sources/report", aSource({ title: "Seven “big” words", publisher: "old", published: "2018-11" })],
  [
    "sources/unnamed",
    aSource({ title: "[Answer to investors]", publisher: "nobody", published: undefined } as object),
  ],
  ["topics/t", aTopic({ label: "Contracts" })],
]) as PlainRecords;

it("sourceInWords quotes a source with publisher and date", () => {
  expect(sourceInWords(records, "report")).toBe("“Seven “big” words” (The Wire, November 2018)");
});

it("sourceInWords keeps the brackets of a title that we supplied", () => {
  expect(sourceInWords(records, "unnamed")).toBe("[Answer to investors] (nobody, no date given)");
});

it("recordName follows a moved record, but not a split one", () => {
  expect(entityName(records, "old")).toBe("The Wire");
  expect(entityName(records, "both")).toBe("both");
  expect(followStub(records, "entities", "both")).toEqual(["wire", "other"]);
  expect(findRecord(records, "entities", "both")).toBeUndefined();
});

it.each([
  ["claims/a", "It was so."],
  ["entities/wire", "The Wire"],
  ["topics/t", "Contracts"],
  ["topics/withheld", "withheld"],
] as const)("recordName names %s", (key, name) => {
  expect(recordName(records, key)).toBe(name);
});
