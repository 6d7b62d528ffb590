import { expect, it } from "vitest";
import { claim, findingsOf, source } from "../../test-support/findings-of.js";
import { sourceCitedEarly } from "./source-cited-early.js";

const sources = {
  "sources/early": source({ published: "2017" }),
  "sources/middle": source({ published: "2018-05" }),
  "sources/late": source({ published: "2018-11-28" }),
  "sources/twin": source({ published: "2018-11-28" }),
  "sources/undated": source(),
  "sources/unknown": source(),
};

it.each([
  ["known through an older one", { source: "late", via: ["middle"] }, ["via/0"]],
  [
    "known through an older one at the end of a chain",
    { source: "early", via: ["late", "middle"] },
    ["via/1"],
  ],
  [
    "known through an older one, over one without a date",
    { source: "late", via: ["undated", "middle"] },
    ["via/1"],
  ],
  [
    "known through an older one, over several without a date",
    { source: "early", via: ["undated", "late", "undated", "undated", "middle"] },
    ["via/4"],
  ],
  ["known through two older ones", { source: "late", via: ["middle", "early"] }, ["via/0", "via/1"]],
])("refuses a source that is %s", (_what, { source: id, via }, places) => {
  const given = { ...sources, "claims/a": claim({ evidence: [{ source: id, via, stance: "states" }] }) };
  const found = places.map((place) => ["SOURCE_CITED_EARLY", `claims/a evidence/0/${place}`]);
  expect(findingsOf(sourceCitedEarly, given)).toEqual(found);
});

it.each([
  ["in order", { source: "early", via: ["middle", "late"] }],
  ["of the same time", { source: "late", via: ["twin"] }],
  ["in order, over one without a date", { source: "middle", via: ["undated", "late"] }],
  ["without any date", { source: "undated", via: ["unknown"] }],
])("lets a chain pass that is %s", (_what, { source: id, via }) => {
  const given = { ...sources, "claims/a": claim({ evidence: [{ source: id, via, stance: "states" }] }) };
  expect(findingsOf(sourceCitedEarly, given)).toEqual([]);
});

it("refuses a citation of a later source", () => {
  const citing = source({ published: "2018", cites: [{ source: "early" }, { source: "new" }] });
  const given = { ...sources, "sources/citing": citing, "sources/new": source({ published: "2019" }) };
  expect(findingsOf(sourceCitedEarly, given)).toEqual([
    ["SOURCE_CITED_EARLY", "sources/citing cites/1/source"],
  ]);
});

it.each([
  ["a page that was there before the citing document", "middle", true],
  ["a page that came later", "newest", false],
  ["a page without a date", "undated", false],
  ["a page that goes on being written", "list", false],
  ["the list on the page of what is cited", "late", false],
  ["the same, by its old id", "former", false],
])("holds a citation against %s", (_what, via, isWrong) => {
  const given = {
    ...sources,
    "sources/newest": source({ published: "2020" }),
    "sources/list": source({ published: "2018-01/.." }),
    "sources/former": { kind: "moved", to: "late" },
    "sources/citing": source({ published: "2019", cites: [{ source: "late", via }] }),
  } as const;
  expect(findingsOf(sourceCitedEarly, given)).toEqual(
    isWrong ? [["SOURCE_CITED_EARLY", "sources/citing cites/0/via"]] : [],
  );
});
