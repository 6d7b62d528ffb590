import { expect, it } from "vitest";
import type { Claim } from "../../records/record.js";
import { claim, findingsOf, source } from "../../test-support/findings-of.js";
import { basisUnseen } from "./basis-unseen.js";

const sources = {
  "sources/later": source({ title: "A later report" }),
  "sources/listed": source({ type: "list", title: "[Later reports]" }),
  "sources/moved-list": { kind: "moved", to: "listed" },
} as const;
const find = (fields: Partial<Claim>): unknown =>
  findingsOf(basisUnseen, { ...sources, "claims/a": claim(fields) });
const known = (...via: readonly string[]) => ({ source: "later", via, stance: "states" }) as const;

it.each<[what: string, evidence: Claim["evidence"]]>([
  ["a list", [known("listed")]],
  ["a list under its old id", [known("moved-list")]],
  ["a list on which a report was seen", [known("report", "listed")]],
  ["a list twice", [known("listed"), { source: "report", via: ["listed"], stance: "states" }]],
])("warns of a report that is known through %s", (_what, evidence) => {
  expect(find({ basis: "unstated", evidence })).toEqual([["BASIS_UNSEEN", "claims/a basis"]]);
});

it.each<[what: string, fields: Partial<Claim>]>([
  ["a report that is not seen", { basis: "not-seen", evidence: [known("listed")] }],
  ["a basis that the words of the list tell", { basis: "document", evidence: [known("listed")] }],
  ["a report that was read", { basis: "unstated", evidence: [{ source: "later", stance: "states" }] }],
  ["a report that another quotes", { basis: "unstated", evidence: [known("report")] }],
  [
    "a report on a list that was read elsewhere",
    { basis: "unstated", evidence: [known("listed"), { source: "report", stance: "states" }] },
  ],
  ["what the list itself says", { basis: "unstated", evidence: [{ source: "listed", stance: "states" }] }],
  [
    "a list on which the speaker relies",
    {
      basis: "unstated",
      evidence: [
        { source: "report", stance: "states" },
        { source: "later", via: ["listed"], stance: "supports" },
      ],
    },
  ],
])("lets %s pass", (_what, fields) => {
  expect(find(fields)).toEqual([]);
});
