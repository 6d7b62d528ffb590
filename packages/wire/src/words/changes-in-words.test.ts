import { aClaim, anEntity } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import type { Alteration } from "./alteration.js";
import { changesInWords } from "./changes-in-words.js";

describe("changesInWords", () => {
  const records = new Map([["entities/qiemo", anEntity({ name: "the Qiemo contract" })]]);
  const claim = aClaim({ statement: "It was so.", about: [{ entity: "qiemo", role: "object" }] });
  const value: Alteration = {
    field: "quantities",
    label: "Value",
    before: "61 million US dollars",
    after: "62 million US dollars",
    byWord: false,
  };
  const when: Alteration = { field: "when", label: "When", before: "2017", after: "2018", byWord: false };
  const statement: Alteration = {
    field: "statement",
    label: "Statement",
    before: "a",
    after: "b",
    byWord: true,
  };

  it("names the figure that changed, its object and both values", () => {
    expect(changesInWords([statement, value], claim, records)).toBe(
      "value of the Qiemo contract, 61 → 62 million US dollars",
    );
  });

  it("gives the statement when the claim names no object of the figure", () => {
    expect(changesInWords([value], aClaim({ statement: "It was so.", about: [] }), records)).toBe(
      "the value, 61 → 62 million US dollars: It was so.",
    );
  });

  it('says "number of" for things that are counted', () => {
    const projects: Alteration = { ...value, label: "Projects", before: "at least 3", after: "5" };
    expect(changesInWords([projects], claim, records)).toBe(
      "number of projects of the Qiemo contract, at least 3 → 5",
    );
    expect(changesInWords([projects, value], claim, records)).toBe(
      "the number of projects and the value: It was so.",
    );
  });

  it.each([
    ["2017", "2018", "the date, 2017 → 2018: It was so."],
    [
      "up to 28 November 2018",
      "April 2017 to 28 November 2018",
      "the date, up to 28 November 2018 → April 2017 to 28 November 2018: It was so.",
    ],
    [
      "2016 to November 2018",
      "2017 to November 2018",
      "the date, 2016 to November 2018 → 2017 to November 2018: It was so.",
    ],
    [
      "January 2020 to 18 June 2020",
      "up to 18 June 2020",
      "the date, January 2020 to 18 June 2020 → up to 18 June 2020: It was so.",
    ],
  ])("gives both dates whole: %s and %s", (before, after, title) => {
    expect(changesInWords([{ ...when, before, after }], claim, records)).toBe(title);
  });

  it("names every other fact", () => {
    const fact = (field: string): string =>
      changesInWords([{ ...when, field, before: "IPVM", after: "SIA" }], claim, records);
    expect(["assertedBy", "basis", "mode", "certainty", "about"].map(fact)).toEqual([
      "who asserts it, IPVM → SIA: It was so.",
      "how it is known, IPVM → SIA: It was so.",
      "what sort of statement it is, IPVM → SIA: It was so.",
      "how sure its asserter is, IPVM → SIA: It was so.",
      "what it is about, IPVM → SIA: It was so.",
    ]);
  });

  it("gives the value of a fact that was added or taken out", () => {
    const { before: _, ...added } = when;
    const { after: __, ...gone } = when;
    expect(changesInWords([added], claim, records)).toBe("the date, 2018 added: It was so.");
    expect(changesInWords([gone], claim, records)).toBe("the date, 2017 taken out: It was so.");
  });

  it("gives exchanged members of a list as one change", () => {
    const about = { field: "about", label: "About", byWord: false };
    const both = [
      { ...about, before: "Dahua (actor)" },
      { ...about, after: "Leon (actor)" },
    ];
    expect(changesInWords(both, claim, records)).toBe(
      "what it is about, Dahua (actor) → Leon (actor): It was so.",
    );
  });

  it("names several facts without their values", () => {
    expect(changesInWords([value, when], claim, records)).toBe("the value and the date: It was so.");
  });

  it("names a fact without its value when that is too long", () => {
    expect(changesInWords([{ ...when, before: "x".repeat(100) }], claim, records)).toBe(
      "the date: It was so.",
    );
  });

  it("says which of our own words changed", () => {
    const other = (field: string): Alteration => ({ field, label: field, byWord: true });
    expect(changesInWords([statement], claim, records)).toBe("the wording of “It was so.”");
    expect(changesInWords([other("note")], claim, records)).toBe("our note on “It was so.”");
    expect(changesInWords([other("evidence")], claim, records)).toBe("the evidence for “It was so.”");
    expect(changesInWords([other("relations")], claim, records)).toBe("the related claims of “It was so.”");
    expect(changesInWords([statement, other("evidence"), other("evidence")], claim, records)).toBe(
      "the wording and the evidence of “It was so.”",
    );
  });
});
