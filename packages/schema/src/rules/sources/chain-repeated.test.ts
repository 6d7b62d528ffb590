import { expect, it } from "vitest";
import { claim, findingsOf, source } from "../../test-support/findings-of.js";
import { chainRepeated } from "./chain-repeated.js";

function find(...via: string[]): unknown {
  return findingsOf(chainRepeated, {
    "claims/a": claim({ evidence: [{ source: "report", via, stance: "states" }] }),
    "sources/b": source(),
    "sources/c": source(),
    "sources/old": { kind: "moved", to: "report" },
  });
}

it.each([
  ["its own source", ["report"], ["via/0"]],
  ["its own source at the end", ["b", "report"], ["via/1"]],
  ["its own source by an old id", ["old"], ["via/0"]],
  ["a document twice", ["b", "c", "b"], ["via/2"]],
])("refuses a chain with %s", (_what, via, places) => {
  expect(find(...via)).toEqual(places.map((place) => ["CHAIN_REPEATED", `claims/a evidence/0/${place}`]));
});

it("lets a chain of different documents pass", () => {
  expect(find("b", "c")).toEqual([]);
});
