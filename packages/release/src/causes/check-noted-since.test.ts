import type { Difference } from "@claimwire/ledger";
import { describe, expect, it } from "vitest";
import type { ClaimsNote } from "../types.js";
import { checkNotedSince } from "./check-noted-since.js";

const edited = (record: string): Difference => ({ record, op: "edited", fields: [] });
const moved: Difference = { record: "claims/a", op: "moved", fields: [], successors: { "claims/b": "" } };
const note = (...records: string[]): ClaimsNote => ({
  name: "n",
  bump: "patch",
  summary: "S.",
  cause: "editorial",
  records,
});

function check(differences: Difference[], notes: ClaimsNote[], pending: Difference[]): string[] {
  return checkNotedSince({ name: "main", differences, notes }, pending).map(
    ({ code, at, message }) => `${code} ${at.file} ${message.split(",")[0]}`,
  );
}

describe("checkNotedSince", () => {
  it("finds a changed record that no newer note names", () => {
    expect(check([edited("claims/a")], [note("claims/b")], [edited("claims/a")])).toEqual([
      "CHANGE_UNNOTED data/claims/a.yaml claims/a (edited) changed since main",
    ]);
  });

  it.each([
    ["its key", [edited("claims/a")], "claims/a"],
    ["all records", [edited("claims/a")], "*"],
    ["the new id of a moved record", [moved], "claims/b"],
    ["the old id of a moved record", [moved], "claims/a"],
  ])("accepts a newer note that names %s", (_, differences, name) => {
    expect(check(differences, [note(name)], differences)).toEqual([]);
  });

  it("takes a note about the package for none of a record that was moved", () => {
    const schema: ClaimsNote = { ...note("*"), cause: "schema" };
    expect(check([moved], [schema], [moved])).toEqual([
      "CHANGE_UNNOTED data/claims/a.yaml claims/a (moved) changed since main",
    ]);
    expect(check([edited("claims/a")], [schema], [edited("claims/a")])).toEqual([]);
  });

  it("asks for no note of an edit of what no release holds, but of its addition", () => {
    const added: Difference = { record: "claims/a", op: "added", after: {} };
    expect(check([edited("claims/a")], [], [added])).toEqual([]);
    expect(check([added], [], [added])).toEqual([
      "CHANGE_UNNOTED data/claims/a.yaml claims/a (added) changed since main",
    ]);
  });

  it("asks for no note when the record is again as it was released", () => {
    expect(check([edited("claims/a")], [], [edited("claims/b")])).toEqual([]);
  });
});
