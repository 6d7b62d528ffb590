import { expect, it } from "vitest";
import { claim, findingsOf, source } from "../test-support/findings-of.js";
import { sourcesPrecedeTheirCitations } from "./sources-precede-their-citations.js";

const sources = {
  "sources/early": source({ published: "2017" }),
  "sources/middle": source({ published: "2018-05" }),
  "sources/late": source({ published: "2018-11-28" }),
  "sources/undated": source(),
};

it.each([
  ["known through an older one", { source: "late", via: ["middle"] }, ["via/0"]],
  [
    "known through an older one at the end of a chain",
    { source: "early", via: ["late", "middle"] },
    ["via/1"],
  ],
])("refuses a source that is %s", (_what, { source: id, via }, places) => {
  const given = { ...sources, "claims/a": claim({ evidence: [{ source: id, via, stance: "states" }] }) };
  const found = places.map((place) => ["SOURCE_CITED_EARLY", `claims/a evidence/0/${place}`]);
  expect(findingsOf(sourcesPrecedeTheirCitations, given)).toEqual(found);
});

it.each([
  ["in order", { source: "early", via: ["middle", "late"] }],
  ["of the same time", { source: "late", via: ["late"] }],
  ["without a date between", { source: "late", via: ["undated", "middle"] }],
])("lets a chain pass that is %s", (_what, { source: id, via }) => {
  const given = { ...sources, "claims/a": claim({ evidence: [{ source: id, via, stance: "states" }] }) };
  expect(findingsOf(sourcesPrecedeTheirCitations, given)).toEqual([]);
});

it("refuses a citation of a later source, but not a list that a later page shows", () => {
  const citing = source({ published: "2018", cites: [{ source: "early" }, { source: "new" }] });
  const newer = source({ published: "2019", cites: [{ source: "late", via: "middle" }] });
  const given = { ...sources, "sources/citing": citing, "sources/new": newer };
  expect(findingsOf(sourcesPrecedeTheirCitations, given)).toEqual([
    ["SOURCE_CITED_EARLY", "sources/citing cites/1/source"],
  ]);
});
