import { expect, it } from "vitest";
import type { Claim, Source } from "../../records/record.js";
import { claim, findingsOf, source } from "../../test-support/findings-of.js";
import { whenOfSource } from "./when-of-source.js";

const FOUND = [["WHEN_OF_SOURCE", "claims/a when"]];

type Case = readonly [what: string, fields: Partial<Claim>, document: Partial<Source>];

function find([, fields, document]: Case): unknown {
  return findingsOf(whenOfSource, {
    "sources/report": source({ published: "2018-11-28", ...document }),
    "sources/original": source(),
    "claims/a": claim(fields),
  });
}

it.each<Case>([
  ["the day of the report", { when: "2018-11-28" }, {}],
  [
    "the day of the report through which it is known",
    { when: "2018-11-28", evidence: [{ source: "original", via: ["report"], stance: "states" }] },
    {},
  ],
  ["the month of a newsletter", { when: "2018-10" }, { type: "newsletter", published: "2018-10" }],
  ["an opinion of the day", { when: "2018-11-28", mode: "opinion", basis: "inference" }, {}],
  [
    "a company's own plan, read in the news",
    { when: "2018-11-28", basis: "self", mode: "plan" },
    { type: "news-article" },
  ],
])("warns of %s", (...given) => {
  expect(find(given)).toEqual(FOUND);
});

it.each<Case>([
  ["an order that says so itself", { when: "2018-11-28", basis: "self" }, { type: "legal-act" }],
  [
    "a company that speaks in its own statement of that day",
    { when: "2018-11-28", basis: "self" },
    { type: "statement" },
  ],
  [
    "an award, known through a report of another day",
    {
      when: "2017-05-02",
      basis: "self",
      evidence: [{ source: "original", via: ["report"], stance: "states" }],
    },
    {},
  ],
  [
    "what a specification of that month lists",
    { when: "2019-12", mode: "listed", basis: "self" },
    { type: "document", published: "2019-12" },
  ],
  [
    "an answer that was given and printed on one day",
    { when: "2018-11-28", basis: "self", relations: [{ type: "responds-to", claim: "b" }] },
    { type: "news-article" },
  ],
  ["the year in which the report appeared", { when: "2018" }, { published: "2018" }],
  ["the day before", { when: "2018-11-27" }, {}],
  ["all the time up to the report", { when: "../2018-11-28", mode: "negative" }, {}],
  [
    "a document on which the speaker only relies",
    {
      when: "2018-11-28",
      evidence: [
        { source: "original", stance: "states" },
        { source: "report", stance: "supports" },
      ],
    },
    {},
  ],
  ["no time", {}, {}],
])("lets %s pass", (...given) => {
  expect(find(given)).toEqual([]);
});

it("warns once of a claim that stands in two documents of the day", () => {
  const evidence = [
    { source: "report", stance: "states" },
    { source: "original", stance: "states" },
  ] as const;
  const given = {
    "sources/report": source({ published: "2018-11-28" }),
    "sources/original": source({ published: "2018-11-28" }),
    "claims/a": claim({ when: "2018-11-28", evidence }),
  };
  expect(findingsOf(whenOfSource, given)).toEqual(FOUND);
});
