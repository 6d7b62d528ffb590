import { expect, it } from "vitest";
import type { RecordKey } from "../records/kind.js";
import type { DatasetRecord, Topic } from "../records/record.js";
import { countRecords, findRecord, type Records, recordsOf, resolveKey, sortRecords } from "./dataset.js";

const topic = (label: string): Topic => ({ label, definition: "d" });

const RECORDS: Records = sortRecords<DatasetRecord>([
  ["topics/old", { kind: "moved", to: "new" }],
  ["topics/wide", { kind: "split", to: ["b", "a"] }],
  ["topics/new", topic("New")],
  ["topics/b", topic("B")],
  ["topics/a", topic("A")],
  ["entities/a", { type: "group", name: "A" }],
]);

it("sorts by key, by code units and not by anybody's language", () => {
  expect([...RECORDS.keys()]).toEqual([
    "entities/a",
    "topics/a",
    "topics/b",
    "topics/new",
    "topics/old",
    "topics/wide",
  ]);
  const keys = ["topics/a-b", "topics/a", "topics/a1", "claims/z"] as const satisfies RecordKey[];
  expect([...sortRecords(keys.map((key) => [key, 1])).keys()]).toEqual([
    "claims/z",
    "topics/a",
    "topics/a-b",
    "topics/a1",
  ]);
});

it("gives the ordinary records of a kind", () => {
  expect(recordsOf(RECORDS, "topics").map(([id]) => id)).toEqual(["a", "b", "new"]);
  expect(recordsOf(RECORDS, "claims")).toEqual([]);
});

it("follows moved records, and knows that a split one has no single successor", () => {
  const labels = ["a", "old", "wide", "none"].map((id) => findRecord(RECORDS, "topics", id)?.label);
  expect(labels).toEqual(["A", "New", undefined, undefined]);
  expect(resolveKey(RECORDS, "topics/old")).toBe("topics/new");
  expect(resolveKey(RECORDS, "topics/wide")).toBe("topics/b");
  expect(resolveKey(RECORDS, "topics/none")).toBe("topics/none");
});

it("counts records, stubs included", () => {
  expect(countRecords(RECORDS)).toEqual({ claims: 0, sources: 0, entities: 1, topics: 5 });
});
