import { expect, it } from "vitest";
import { claim, entity, findingsOf, source } from "../../test-support/findings-of.js";
import { statementUnattributed } from "./statement-unattributed.js";

const records = {
  "entities/acme": entity({ name: "Acme Systems", names: { zh: ["安科"], en: ["Apex"] } }),
  "entities/activists": entity({ type: "group", name: "Human rights activists" }),
  "entities/critics": entity({ type: "group", name: "Critics of the police stations" }),
  "entities/fcc": entity({ type: "public-body", name: "US Federal Communications Commission (FCC)" }),
  "entities/treasury": entity({ type: "public-body", name: "US Treasury Department" }),
  "sources/entry": source({ type: "reference", title: "North County", publisher: "acme" }),
  "sources/annual": source({ title: "[Annual account of the firm]", publisher: "acme" }),
};

function find(statement: string, assertedBy: string, sourceId = "report", via: string[] = []): unknown {
  const evidence = [{ source: sourceId, ...(via.length === 0 ? {} : { via }), stance: "states" }] as const;
  return findingsOf(statementUnattributed, {
    ...records,
    "claims/a": claim({ statement, assertedBy, evidence }),
  });
}

it.each([
  ["by the asserter's name", "Acme Systems says so.", "acme"],
  ["by the asserter's other name", "The firm, Apex, says so.", "acme"],
  ["by a name in another script", "So says 安科.", "acme"],
  ["by a name in the genitive", "Acme Systems' statement says so.", "acme"],
  ["by a name whose article is left out", "Example Wire reporters say so.", "wire"],
  ["by the long of two names", "The US Federal Communications Commission says so.", "fcc"],
  ["by the short of two names", "The FCC's list has it.", "fcc"],
  ["by a group", "So human rights activists say.", "activists"],
  ["by the publisher", "The Example Wire says that activists say so.", "activists"],
  ["by a title", "The report “Twelve Cameras” says so.", "activists"],
])("takes a statement for attributed %s", (_how, statement, assertedBy) => {
  expect(find(statement, assertedBy)).toEqual([]);
});

it("looks for the publisher and the title of every document of the chain", () => {
  expect(
    find("Activists say so in the annual account of the firm.", "activists", "report", ["annual"]),
  ).toEqual([]);
  expect(find("Activists say so, by Apex.", "activists", "report", ["annual"])).toEqual([]);
});

it.each([
  ["nobody", "A camera was bought for the town.", "activists", "report"],
  ["one word of the asserter's name", "The police stations exist to watch residents.", "critics", "report"],
  ["one word of the publisher's name", "An example was set for the town.", "activists", "report"],
  ["others, but not the asserter", "Acme Systems installed cameras in North County.", "wire", "report"],
  ["the asserter by a name that its record lacks", "The US Treasury named a firm.", "treasury", "report"],
  ["one word of the title", "The twelve stations were built.", "activists", "report"],
  ["the subject of an entry, which is its title", "North County has a wall.", "critics", "entry"],
  ["a name inside another word", "Acmeist systems and apexes are many.", "acme", "annual"],
])("warns of a statement that names %s", (_whom, statement, assertedBy, sourceId) => {
  expect(find(statement, assertedBy, sourceId)).toEqual([["STATEMENT_UNATTRIBUTED", "claims/a statement"]]);
});

it("says nothing while records could not be read, or the asserter is missing", () => {
  const nobody = claim({ statement: "It is so." });
  expect(findingsOf(statementUnattributed, { "claims/a": nobody })).not.toEqual([]);
  expect(findingsOf(statementUnattributed, { "claims/a": nobody }, ["sources/x"])).toEqual([]);
  const missing = { ...nobody, assertedBy: "x" };
  expect(findingsOf(statementUnattributed, { "claims/a": missing })).toEqual([]);
});
