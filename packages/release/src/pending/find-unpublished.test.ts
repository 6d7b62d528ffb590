import { aClaim, aDataset, aSource } from "@claimwire/testing";
import { expect, it } from "vitest";
import type { ClaimsPendingChange } from "../types.js";
import { findUnpublished } from "./find-unpublished.js";

const RELEASED = "2026-11-30T23:00:00Z";

function find(source: Parameters<typeof aSource>[0], key = "sources/example-report"): readonly string[] {
  const records = aDataset({
    "sources/example-report": aSource(source),
    "claims/later": aClaim({ when: "2030" }),
  });
  const change = {
    record: key,
    op: "added",
    signals: ["new-source"],
    causes: [],
  } as unknown as ClaimsPendingChange;
  return findUnpublished(records, [change], RELEASED).map(({ published }) => published);
}

it.each(["2026-12-02", "2026-12-02/..", "2027", "2026-12-25?", "2027-01"])(
  "finds a source of %s",
  (published) => {
    expect(find({ published })).toEqual([published]);
  },
);

it.each(["2026-12-01", "2026-12", "2026", "2018-11-28", "../2030", "2026-11-30/2030"])(
  "passes over a source of %s",
  (published) => {
    expect(find({ published })).toEqual([]);
  },
);

it("passes over a legal act, a source without a date, and records of other kinds", () => {
  expect(find({ published: "2030", type: "legal-act" })).toEqual([]);
  const { published: _, ...undated } = aSource();
  expect(findUnpublished(aDataset({ "sources/example-report": undated }), [], RELEASED)).toEqual([]);
  expect(find({}, "claims/later")).toEqual([]);
});
