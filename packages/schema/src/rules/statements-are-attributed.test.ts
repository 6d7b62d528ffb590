import { expect, it } from "vitest";
import { claim, entity, findingsOf, source } from "../test-support/findings-of.js";
import { statementsAreAttributed } from "./statements-are-attributed.js";

const records = {
  "entities/rights-activists": entity({ type: "group", name: "Human rights activists" }),
  "entities/acme": entity({ name: "Acme", names: { zh: ["安科"], en: ["Apex"] } }),
};

it.each([
  ["The wire says so.", "rights-activists"],
  ["An activist says so.", "rights-activists"],
  ["Apex says so.", "acme"],
  ["The report on twelve cameras says so.", "acme"],
])("takes %j of %s for attributed", (statement, assertedBy) => {
  const given = { ...records, "claims/a": claim({ statement, assertedBy }) };
  expect(findingsOf(statementsAreAttributed, given)).toEqual([]);
});

it("warns of a statement that names nobody", () => {
  const given = {
    ...records,
    "sources/of-acme": source({ title: "Annual account", publisher: "acme" }),
    "claims/a": claim({ statement: "A camera was bought for the town.", assertedBy: "rights-activists" }),
    "claims/b": claim({
      statement: "There is a project.",
      evidence: [{ source: "of-acme", stance: "states" }],
    }),
    "claims/c": claim({
      statement: "There is a project of Acme.",
      evidence: [{ source: "report", via: ["of-acme"], stance: "states" }],
    }),
  };
  expect(findingsOf(statementsAreAttributed, given)).toEqual([
    ["STATEMENT_UNATTRIBUTED", "claims/b statement"],
  ]);
});

it("says nothing while records could not be read, or the asserter is missing", () => {
  const nobody = claim({ statement: "It is so." });
  expect(findingsOf(statementsAreAttributed, { "claims/a": nobody })).not.toEqual([]);
  expect(findingsOf(statementsAreAttributed, { "claims/a": nobody }, ["sources/x"])).toEqual([]);
  const missing = { ...nobody, assertedBy: "x" };
  expect(findingsOf(statementsAreAttributed, { "claims/a": missing })).toEqual([]);
});
