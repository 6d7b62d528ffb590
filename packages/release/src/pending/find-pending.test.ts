import type { Records } from "@claimwire/schema";
import { expect, it } from "vitest";
import type { ClaimsNote } from "../types.js";
import { findPending } from "./find-pending.js";

const NOTE: ClaimsNote = { name: "n", bump: "major", summary: "Begin.", cause: "coverage", records: ["*"] };
const RECORDS: Records = new Map([["topics/a", { label: "A", definition: "B." }]]);

function codesWith(notes: readonly ClaimsNote[]): string[] {
  const { issues } = findPending({
    data: { records: RECORDS, issues: [] },
    ledger: { releases: [], issues: [] },
    written: { notes, files: [], packageName: "@claimwire/dataset", issues: [] },
  });
  return issues.map(({ code }) => code);
}

it("findPending accepts a first release with a major note for every change", () => {
  expect(codesWith([NOTE])).toEqual([]);
});

it("findPending refuses a first release without a major note, and a change without a note", () => {
  expect(codesWith([{ ...NOTE, bump: "minor" }])).toEqual(["FIRST_RELEASE"]);
  expect(codesWith([])).toEqual(["CHANGE_UNCOVERED"]);
});

it("findPending finds no change while a record has an error", () => {
  const { changes, digests, asked } = findPending({
    data: { records: undefined, issues: [] },
    ledger: { releases: [], issues: [] },
    written: { notes: [NOTE], files: [], packageName: "@claimwire/dataset", issues: [] },
  });
  expect([changes, digests.size, asked]).toEqual([[], 0, "major"]);
});
