import { type ClaimsNote, parseNote } from "@claimwire/release";
import { aClaim, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { aPending } from "../test-support/a-pending.js";
import { draftNote, findUncovered, type NoteInput } from "./draft-note.js";

const INPUT: NoteInput = {
  cause: "our-error",
  summary: "The project was won by another firm.",
  records: ["claims/example-claim"],
  bump: undefined,
  fallReason: undefined,
};

const EDITED = { "claims/example-claim": aClaim({ statement: "Another statement.", when: "2018" }) };
const ADDED = { "sources/new-report": aSource({ title: "New" }) };

describe("draftNote", () => {
  it("writes a note with the bump that the changes demand, which reads back as the same note", () => {
    const { note, text, covered, issues } = draftNote(aPending(EDITED), "brave-owls-sing", INPUT);
    expect(note.bump).toBe("patch");
    expect(covered.map(({ record, signals }) => [record, signals])).toEqual([
      ["claims/example-claim", ["corrected"]],
    ]);
    expect(issues).toEqual([]);
    expect(parseNote("brave-owls-sing", text, "@claimwire/dataset").note).toEqual(note);
    expect(text).toBe(
      [
        "---",
        '"@claimwire/dataset": patch',
        "---",
        "",
        "The project was won by another firm.",
        "",
        "Cause: our-error",
        "Records: claims/example-claim",
        "",
      ].join("\n"),
    );
  });

  it("writes the reason for what falls as a trailer that is read back", () => {
    const claim = aClaim({ evidence: [{ source: "example-report", stance: "states" }] });
    const pending = aPending({ "claims/example-claim": claim });
    const fallReason = "The words were not in the report.";
    const { text } = draftNote(pending, "a", { ...INPUT, fallReason });
    expect(text).toContain("\nFalls: claims-with-passage: The words were not in the report.\n");
    expect(parseNote("a", text, "@claimwire/dataset").falls).toEqual([
      { of: "claims-with-passage", reason: fallReason, note: "a" },
    ]);
  });

  it("takes the largest bump of the covered changes, and major before the first release", () => {
    const input: NoteInput = { ...INPUT, cause: "coverage", records: ["*"] };
    expect(draftNote(aPending({ ...EDITED, ...ADDED }), "a", input).note.bump).toBe("minor");
    expect(draftNote(aPending({}, [], []), "a", input).note.bump).toBe("major");
  });

  it("refuses a bump that is too small, unless another note has a large enough one", () => {
    const input: NoteInput = { ...INPUT, cause: "coverage", records: ["sources/new-report"], bump: "patch" };
    const codes = (notes: readonly ClaimsNote[]): string[] =>
      draftNote(aPending(ADDED, notes), "a", input).issues.map(({ code }) => code);
    expect(codes([])).toEqual(["BUMP_TOO_SMALL"]);
    const other: ClaimsNote = {
      name: "b",
      bump: "minor",
      summary: "More.",
      cause: "coverage",
      records: ["*"],
    };
    expect(codes([other])).toEqual([]);
  });

  it("refuses a record without pending changes, and a cause that does not fit", () => {
    const issuesOf = (input: Partial<NoteInput>): string[] =>
      draftNote(aPending(EDITED), "a", { ...INPUT, ...input }).issues.map(({ code }) => code);
    expect(issuesOf({ records: ["claims/example-clam"] })).toEqual(["NOTE_RECORDS"]);
    expect(issuesOf({ cause: "new-reporting" })).toEqual(["CAUSE_REFUSED"]);
  });

  it.each([
    ["is empty", " "],
    ["is not read back as given", "Words.\r\nMore words."],
  ])("refuses a summary that %s", (_what, summary) => {
    const { issues } = draftNote(aPending(EDITED), "a", { ...INPUT, summary });
    expect(issues.map(({ code }) => code)).toContain("NOTE_SUMMARY");
  });

  it("writes many records over several lines", () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `sources/report-number-${i + 10}`,
        aSource({ title: `Report ${i}` }),
      ]),
    );
    const pending = aPending(many);
    const records = findUncovered(pending).map(({ record }) => record);
    const { note, text } = draftNote(pending, "a", { ...INPUT, cause: "coverage", records });
    expect(parseNote("a", text, "@claimwire/dataset").note).toEqual(note);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
