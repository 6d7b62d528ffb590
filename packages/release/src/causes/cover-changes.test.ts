import type { Difference, FieldChange } from "@claimwire/ledger";
import { describe, expect, it } from "vitest";
import type { CauseCode } from "../codes.js";
import type { ClaimsNote } from "../types.js";
import { coverChanges } from "./cover-changes.js";

function aNote(overrides: Partial<ClaimsNote> = {}): ClaimsNote {
  return { name: "n", bump: "major", summary: "S.", cause: "editorial", records: ["*"], ...overrides };
}

function edit(record: string, ...paths: string[]): Difference {
  const fields = paths.map((path): FieldChange => ({ path, before: "a", after: "b" }));
  return { record, op: "edited", fields };
}

function issuesOf(differences: readonly Difference[], ...notes: ClaimsNote[]): unknown[] {
  return coverChanges(differences, notes).issues.map(({ code, at: { file, path } }) => [code, file, ...path]);
}

const MOVED: Difference = {
  record: "claims/old",
  op: "moved",
  fields: [],
  successors: { "claims/new": "0".repeat(64) },
};
const SPLIT: Difference = {
  record: "claims/old",
  op: "split",
  after: { "claims/part": {} },
  successors: { "claims/part": "0".repeat(64), "claims/there": "0".repeat(64) },
};

describe("coverChanges", () => {
  it("gives each difference the causes of its notes, in the order of their names, or of those about everything", () => {
    const notes = [
      aNote({ name: "z", cause: "coverage", records: ["claims/a"], summary: "Z." }),
      aNote({ name: "b", cause: "our-error", records: ["claims/a", "claims/b"], summary: "B." }),
      aNote({ name: "a" }),
    ];
    const { changes } = coverChanges([edit("claims/a", "/when"), edit("claims/other", "/topics/x")], notes);
    expect(changes.map(({ causes, signals }) => [causes, signals])).toEqual([
      [
        [
          { code: "our-error", summary: "B.", note: "b" },
          { code: "coverage", summary: "Z.", note: "z" },
        ],
        ["corrected"],
      ],
      [[{ code: "editorial", summary: "S.", note: "a" }], ["housekeeping"]],
    ]);
  });

  it("reports every difference that no note covers", () => {
    expect(issuesOf([edit("claims/a", "/when")])).toEqual([["CHANGE_UNCOVERED", "data/claims/a.yaml"]]);
    expect(
      issuesOf([edit("claims/a", "/when"), edit("topics/b", "/label")], aNote({ records: ["topics/b"] })),
    ).toEqual([["CHANGE_UNCOVERED", "data/claims/a.yaml"]]);
  });

  it.each<[CauseCode, string[]]>([
    ["schema", ["claims/added", "claims/old", "claims/old"]],
    ["link-check", ["claims/added", "claims/old", "claims/old"]],
    ["coverage", []],
  ])(
    "takes a note about everything with the cause %s for no reason of records that it cannot begin",
    (cause, uncovered) => {
      const added: Difference = { record: "claims/added", op: "added", after: {} };
      const { changes } = coverChanges(
        [added, edit("claims/a", "/topics/x"), MOVED, SPLIT],
        [aNote({ cause })],
      );
      expect(changes.filter(({ causes }) => causes.length === 0).map(({ record }) => record)).toEqual(
        uncovered,
      );
      const own = [added, MOVED, SPLIT].map(({ record }) => record);
      expect(issuesOf([added, MOVED, SPLIT], aNote({ cause, records: own }))).toEqual([]);
    },
  );

  it("covers a moved or split record by its old key or by its new ones", () => {
    expect(issuesOf([MOVED], aNote({ records: ["claims/old"] }))).toEqual([]);
    expect(issuesOf([MOVED], aNote({ records: ["claims/new"] }))).toEqual([]);
    expect(issuesOf([SPLIT], aNote({ records: ["claims/part"] }))).toEqual([]);
    expect(issuesOf([SPLIT], aNote({ records: ["claims/old", "claims/there"] }))).toEqual([
      ["NOTE_RECORDS", ".changeset/n.md", "Records", "claims/there"],
    ]);
  });

  it("reports a record without a pending change, with the closest that has one", () => {
    const note = aNote({ records: ["claims/b", "claims/aa"] });
    const { issues } = coverChanges([edit("claims/b", "/topics/x")], [note]);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ["NOTE_RECORDS", 'The note covers "claims/aa"; no change of it is pending. Closest: "claims/b".'],
    ]);
  });

  it("accepts * in a note when nothing is pending", () => {
    expect(issuesOf([], aNote())).toEqual([]);
  });
});

describe("coverChanges, by causes,", () => {
  const refused = ["CAUSE_REFUSED", ".changeset/n.md", "Records", "claims/a"];

  it.each<[CauseCode, string, unknown[]]>([
    ["new-reporting", "/statement", [refused]],
    ["source-changed", "/quantities/value/value", [refused]],
    ["source-changed", "/topics/x", [refused]],
    ["new-reporting", "/evidence/some-source", []],
    ["new-reporting", "/relations/x", []],
    ["source-changed", "/status", []],
    ["our-error", "/statement", []],
    ["coverage", "/when", [refused]],
    ["coverage", "/topics/x", []],
  ])("judges %s for %s of a claim: %j", (cause, path, issues) => {
    expect(issuesOf([edit("claims/a", path)], aNote({ cause, records: ["claims/a"] }))).toEqual(issues);
    expect(issuesOf([edit("claims/a", path)], aNote({ cause }))).toEqual(issues);
  });

  it("accepts new-reporting for new records and for other kinds", () => {
    const added: Difference = { record: "claims/a", op: "added", after: {} };
    const note = aNote({ cause: "new-reporting" });
    expect(issuesOf([added, edit("sources/a", "/title")], note)).toEqual([]);
  });

  it("accepts a removal only with legal in a note that names the record", () => {
    const removed: Difference = { record: "claims/a", op: "removed" };
    const issue = ["CAUSE_REFUSED", "data/claims/a.yaml"];
    expect(issuesOf([removed])).toEqual([issue]);
    expect(issuesOf([removed], aNote({ cause: "legal" }))).toEqual([issue]);
    expect(issuesOf([removed], aNote({ cause: "our-error", records: ["claims/a"] }))).toEqual([issue]);
    expect(issuesOf([removed], aNote({ cause: "legal", records: ["claims/a"] }))).toEqual([]);
  });
});

describe("coverChanges, by bumps,", () => {
  it("refuses notes that together ask for too little, and names the changes that need more", () => {
    const added: Difference = { record: "claims/new", op: "added", after: {} };
    const { issues } = coverChanges([edit("claims/a", "/topics/x"), added], [aNote({ bump: "patch" })]);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ["BUMP_TOO_SMALL", "The notes together ask for patch, but claims/new (added: minor) demand more."],
    ]);
  });

  it("accepts notes that together ask for enough or more", () => {
    const added: Difference = { record: "claims/new", op: "added", after: {} };
    const notes = [aNote({ bump: "patch" }), aNote({ name: "m", bump: "minor" })];
    expect(issuesOf([added], ...notes)).toEqual([]);
    expect(issuesOf([added], aNote({ bump: "major" }))).toEqual([]);
  });
});
