import { expect, it } from "vitest";
import { snapshotRows, subtreeSizes } from "./render-parquet.js";

it("rows are sorted by place, with canonical JSON, or none for what is withheld", () => {
  const records = new Map([["things/a", { b: 1, a: "x" }]]);
  const digests = new Map([
    ["things/a", "a".repeat(64)],
    ["things/b", "b".repeat(64)],
  ]);
  const rows = snapshotRows({ records, digests, withheld: new Set(["things/b"]) });
  expect(rows.map(({ place }) => place)).toEqual(rows.map(({ place }) => place).sort());
  expect(Object.fromEntries(rows.map(({ key, body }) => [key, body]))).toEqual({
    "things/a": '{"a":"x","b":1}',
    "things/b": null,
  });
});

it("row groups are the subtrees of the level at which none is too large", () => {
  const rows = ["00", "01", "0f", "10", "a0", "a1"].map((place) => ({ place }));
  expect(subtreeSizes(rows, 6)).toEqual([6]);
  expect(subtreeSizes(rows, 5)).toEqual([3, 1, 2]);
  expect(subtreeSizes([], 5)).toEqual([]);
});
