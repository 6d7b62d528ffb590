import { expect, it } from "vitest";
import { openRecords as open } from "../../test/open-records.js";
import { withoutRepeats } from "./repeats.js";

const BASE = {
  assertedBy: "wire",
  basis: "document",
  evidence: [{ source: "report", stance: "states" }],
};

function aFigure(value: string, repeats: readonly string[] = [], measure = "value"): object {
  return {
    ...BASE,
    statement: `The Wire gives ${value}, after ${repeats.join(" and ") || "its own count"}.`,
    quantities: [{ measure, value, unit: "USD", qualifier: "over" }],
    ...(repeats.length > 0 && { relations: repeats.map((claim) => ({ type: "repeats", claim })) }),
  };
}

function aRole(...roles: readonly (readonly [entity: string, role: string])[]): object {
  const about = roles.map(([entity, role]) => ({ entity, role }));
  return { ...BASE, statement: `The Wire tells of ${roles.join(" and ")}.`, about };
}

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

it("an entity that did not act, by a claim, is no actor of it", () => {
  const dataset = open({
    "claims/did": aRole(["firm", "actor"]),
    "claims/did-not": aRole(["firm", "denied"]),
    "claims/said-that-it-did-not": aRole(["firm", "actor"], ["firm", "denied"]),
    "claims/gate-did-not": aRole(["its-gate", "denied"], ["first-camp", "actor"]),
  });
  expect(ids(dataset.claimsAbout("firm", { role: "actor" }))).toEqual(["did"]);
  expect(ids(dataset.claimsAbout("firm", { role: "denied" }))).toEqual(["did-not", "said-that-it-did-not"]);
  expect(ids(dataset.claimsAbout("firm", { role: ["actor", "denied"] }))).toHaveLength(3);
  expect(ids(dataset.claimsAbout("firm"))).toHaveLength(3);
  // Of a part it is said that it did not; of the whole, that it did.
  expect(ids(dataset.claimsAbout("first-camp", { role: "actor", parts: true }))).toEqual(["gate-did-not"]);
});

it("the cases of a sort are found, and their parts only when asked", () => {
  const dataset = open({
    "claims/a-sort": aRole(["camps", "object"]),
    "claims/b-smaller-sort": aRole(["large-camps", "object"]),
    "claims/c-case": aRole(["first-camp", "object"]),
    "claims/d-part": aRole(["its-gate", "object"]),
  });
  expect(ids(dataset.claimsAbout("camps"))).toEqual(["a-sort"]);
  expect(ids(dataset.claimsAbout("camps", { parts: true }))).toEqual(["a-sort"]);
  expect(ids(dataset.claimsAbout("camps", { instances: true }))).toEqual([
    "a-sort",
    "b-smaller-sort",
    "c-case",
  ]);
  expect(ids(dataset.claimsAbout("camps", { instances: true, parts: true }))).toHaveLength(4);
});

it("a figure that is told again comes back once, from the claim that told it first", () => {
  const dataset = open({
    "claims/a-third-telling": aFigure("1200", ["b-second-telling"]),
    "claims/b-second-telling": aFigure("1200", ["c-first-telling"]),
    "claims/c-first-telling": aFigure("1000"),
    "claims/d-other-measure": aFigure("1200", ["c-first-telling"], "funding"),
    "claims/e-ring": aFigure("5000", ["f-ring"]),
    "claims/f-ring": aFigure("5000", ["e-ring"]),
  });
  const over = (amount: number): string[] => ids(dataset.claimsOver(amount, "USD"));
  expect(over(500)).toEqual(["c-first-telling", "d-other-measure", "e-ring"]);
  // The first telling is too small, so the next that is not is given.
  expect(over(1000)).toEqual(["b-second-telling", "d-other-measure", "e-ring"]);
  expect(over(1200)).toEqual(["e-ring"]);
  const all = dataset.claims;
  expect(ids(withoutRepeats(all))).toEqual(["c-first-telling", "d-other-measure", "e-ring"]);
  expect(ids(withoutRepeats(all, "USD", "funding"))).toContain("d-other-measure");
  expect(ids(withoutRepeats(all, undefined, "funding"))).toEqual(ids(withoutRepeats(all, "USD", "funding")));
});

it("a figure that a retracted claim told first is counted where it stands", () => {
  const status = { state: "retracted", reason: "misread" };
  const dataset = open({
    "claims/first": { ...aFigure("1000"), status },
    "claims/second": aFigure("1000", ["first"]),
  });
  expect(ids(dataset.claimsOver(1, "USD"))).toEqual(["second"]);
  expect(ids(dataset.claimsOver(1, "USD", { retracted: true }))).toEqual(["first"]);
});

it("a time of which only the end is known is the end alone", () => {
  const dataset = open({
    "claims/by-october": { ...BASE, statement: "The Wire says that it was halted.", when: "/2018-10" },
    "claims/never-so-far": { ...BASE, statement: "The Wire says that it never was.", when: "../2018-10" },
  });
  const overlapping = (time: string): string[] => ids(dataset.claimsWithin(time, { overlapping: true }));
  expect(overlapping("1950/1960")).toEqual(["never-so-far"]);
  expect(overlapping("2018-10-15")).toEqual(["by-october", "never-so-far"]);
  expect(overlapping("2018-11")).toEqual([]);
  expect(ids(dataset.claimsWithin("2018"))).toEqual(["by-october"]);
});

it("the translation of a document, and how a claim answers another, come with the look-ups", () => {
  const evidence = [{ source: "report", language: "zh", translatedBy: "wire", stance: "states" }];
  const relations = [{ type: "responds-to", claim: "said", reply: "partly" }];
  const dataset = open({
    "claims/said": aRole(["firm", "actor"]),
    "claims/answer": { ...BASE, statement: "A Firm says that it did so once.", evidence, relations },
  });
  expect(dataset.evidenceOf("answer")[0]).toMatchObject({ language: "zh", translatedBy: { id: "wire" } });
  expect(dataset.relationsTo("said")[0]).toMatchObject({ type: "responds-to", reply: "partly" });
});
