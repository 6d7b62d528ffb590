import { describe, expect, it } from "vitest";
import type { Alteration } from "./alteration.js";
import { changesInWords } from "./changes-in-words.js";

const CALLED = { name: "IPVM says that it was so.", topic: "IPVM on Dahua" };
const VALUE: Alteration = {
  field: "quantities",
  label: "Value",
  name: "value",
  before: "61 million US dollars",
  after: "62 million US dollars",
  byWord: false,
};
const WHEN: Alteration = { field: "when", label: "When", before: "2017", after: "2018", byWord: false };
const STATEMENT: Alteration = {
  field: "statement",
  label: "Statement",
  before: "IPVM says that it is hardly ever marketed.",
  after: "IPVM says that it is rarely even put on the market.",
  byWord: true,
};

const inWords = (...alterations: Alteration[]): string => changesInWords("claims", alterations, CALLED);

describe("changesInWords", () => {
  it("names the asserter with a figure, and both values", () => {
    expect(inWords(VALUE)).toBe("IPVM on Dahua, value: was 61, now 62 million US dollars");
    expect(
      inWords({ ...VALUE, label: "Projects", name: "number of projects", before: "at least 3", after: "5" }),
    ).toBe("IPVM on Dahua, number of projects: was at least 3, now 5");
  });

  it("names the figure alone when the sentence follows it", () => {
    expect(inWords(VALUE, STATEMENT)).toBe("IPVM on Dahua, value: was 61, now 62 million US dollars");
  });

  it("gives the words of a sentence that changed, and what else did", () => {
    expect(inWords(STATEMENT, WHEN)).toBe(
      "IPVM on Dahua, our wording: was “hardly ever marketed”, now “rarely even put on the market”; also date",
    );
  });

  it.each([
    ["basis", "how it is known"],
    ["mode", "sort of statement"],
    ["certainty", "how sure its asserter is"],
    ["about", "entities concerned"],
    ["when", "date"],
  ])("calls %s: %s", (field, name) => {
    expect(inWords({ ...WHEN, field })).toBe(`IPVM says that it was so (${name}: was 2017, now 2018)`);
  });

  it("says whose a claim is that was another's, and what it is about, or the claim itself", () => {
    const asserter = { ...WHEN, field: "assertedBy", before: "Global Times", after: "Hikvision" };
    const figured = { ...CALLED, object: () => "the Urumqi project (value: 500 million yuan)" };
    expect(changesInWords("claims", [asserter, STATEMENT], figured)).toBe(
      "the claim on the Urumqi project (value: 500 million yuan) is by Hikvision, not by Global Times; also 1 more",
    );
    expect(inWords(asserter, WHEN)).toBe(
      "by Hikvision, not by Global Times: IPVM says that it was so; also date",
    );
  });

  it("names a renamed record by its two names alone, a source with who published it and when", () => {
    const [name, title] = ["name", "title"].map((field) => ({ ...WHEN, field, label: field }));
    expect(changesInWords("entities", name ? [name] : [], { name: "2018", topic: "2018" })).toBe(
      "name was 2017, now 2018",
    );
    const called = { name: "2018 (IPVM, 2018)", topic: "2018 (IPVM, 2018)", imprint: "IPVM, 2018" };
    expect(changesInWords("sources", title ? [title] : [], called)).toBe(
      "IPVM, 2018, title: was 2017, now 2018",
    );
  });

  it("gives the topic of a claim whose statement would make the title long", () => {
    const called = { ...CALLED, name: `IPVM says ${"so ".repeat(40)}.` };
    expect(changesInWords("claims", [WHEN], called)).toBe("IPVM on Dahua, date: was 2017, now 2018");
  });

  it("gives fewer names, and no values, beside a long statement", () => {
    const called = { ...CALLED, name: `IPVM says ${"so ".repeat(36)}.` };
    const note = { ...STATEMENT, field: "note", label: "Note" };
    const long = { ...STATEMENT, before: "x ".repeat(40), after: "y ".repeat(40) };
    const about = { ...WHEN, field: "about", label: "About" };
    expect(changesInWords("claims", [long, WHEN, about, note], called)).toMatch(
      /so \. \(our wording and 3 more changed\)$|so {1,2}\(our wording and 3 more changed\)$/,
    );
  });

  it("says no single words of how a source is told", () => {
    const evidence = { field: "evidence", label: "Evidence", byWord: true };
    const text = `“${"A title of many words ".repeat(4)}” (IPVM, 2018): states it`;
    expect(inWords({ ...evidence, before: `${text} (8 words)`, after: `${text} (8 and 13 words)` })).toBe(
      "IPVM says that it was so (evidence changed)",
    );
  });

  it("says what was added and what was taken out", () => {
    const { before: _, ...added } = WHEN;
    const { after: __, ...gone } = WHEN;
    expect(inWords(added)).toBe("IPVM says that it was so (date added: 2018)");
    expect(inWords(gone)).toBe("IPVM says that it was so (date taken out: 2017)");
  });

  it("gives exchanged members of a list as one change", () => {
    const about = { field: "about", label: "About", byWord: false };
    expect(inWords({ ...about, before: "Dahua (actor)" }, { ...about, after: "Leon (actor)" })).toBe(
      "IPVM says that it was so (entities concerned: was Dahua (actor), now Leon (actor))",
    );
  });

  it("gives the statement whole, with what changed in brackets, when the first change does not fit", () => {
    const long = { ...STATEMENT, before: "x ".repeat(40), after: "y ".repeat(40) };
    expect(inWords(long, WHEN)).toBe(
      "IPVM says that it was so (our wording changed; date: was 2017, now 2018)",
    );
    expect(inWords({ field: "evidence", label: "Evidence", byWord: true })).toBe(
      "IPVM says that it was so (evidence changed)",
    );
    const relation = { field: "relations", label: "Corroborates", after: "z".repeat(100), byWord: false };
    expect(inWords(relation)).toBe("IPVM says that it was so (related claims added)");
  });

  it("never gives the words of our note as if the asserter had said them", () => {
    const note = { field: "note", label: "Note", before: "It breaks off.", after: "It stops.", byWord: true };
    expect(inWords(note)).toBe("IPVM says that it was so (our note changed)");
  });

  it("names a source and an entity by what they are called now", () => {
    const called = { name: "“A” (IPVM, 2018)", topic: "“A” (IPVM, 2018)" };
    const published = { ...WHEN, field: "published", label: "Published" };
    expect(changesInWords("sources", [published], called)).toBe(
      "“A” (IPVM, 2018), publication date: was 2017, now 2018",
    );
  });
});
