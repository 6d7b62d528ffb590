import { aClaim, anEntity } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import type { Alteration } from "./alteration.js";
import { arrow, headlineOf } from "./headline.js";

describe("arrow", () => {
  it.each([
    ["61 million US dollars", "62 million US dollars", "61 → 62 million US dollars"],
    ["nearly 1 billion US dollars", "about 1 billion US dollars", "nearly → about 1 billion US dollars"],
    ["2017", "2018", "2017 → 2018"],
    ["1 year", "9 years", "1 year → 9 years"],
    ["IPVM", "IPVM", "IPVM → IPVM"],
  ])("%s and %s", (before, after, shown) => {
    expect(arrow(before, after)).toBe(shown);
  });
});

describe("headlineOf", () => {
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

  it("names the one figure that changed, of what, and both values", () => {
    expect(headlineOf([statement, value], claim, records)).toBe(
      "value of the Qiemo contract, 61 → 62 million US dollars",
    );
  });

  it("gives the statement where no thing is named that the figure could be of", () => {
    expect(headlineOf([value], aClaim({ statement: "It was so.", about: [] }), records)).toBe(
      "value, 61 → 62 million US dollars: It was so.",
    );
  });

  it("gives another single fact with both values and the statement", () => {
    expect(headlineOf([when], claim, records)).toBe("when, 2017 → 2018: It was so.");
  });

  it("says of a fact that came or went what it is or was", () => {
    const { before: _, ...added } = when;
    const { after: __, ...gone } = when;
    expect(headlineOf([added], claim, records)).toBe("when, 2018: It was so.");
    expect(headlineOf([gone], claim, records)).toBe("when, 2017 left out: It was so.");
  });

  it("names several facts without their values", () => {
    expect(headlineOf([value, when], claim, records)).toBe("value, when: It was so.");
  });

  it("is the statement when only words changed, or a value is too long for a title", () => {
    expect(headlineOf([statement], claim, records)).toBe("It was so.");
    expect(headlineOf([{ ...when, before: "x".repeat(100) }], claim, records)).toBe("when: It was so.");
  });
});
