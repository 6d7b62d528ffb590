import { expect, it } from "vitest";
import type { Claim, Relation } from "../../records/record.js";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { statusByUnrelated } from "./status-by-unrelated.js";

type Status = NonNullable<Claim["status"]>;

const denied = (...by: string[]): Status => ({ state: "disputed", reason: "denied", by });
const superseded = (...by: string[]): Status => ({ state: "superseded", reason: "newer-figure", by });
const to = (type: Relation["type"], id: string): Partial<Claim> => ({ relations: [{ type, claim: id }] });

it.each<[what: string, a: Partial<Claim>, b: Partial<Claim>]>([
  ["disputed by what has nothing to do with it", { status: denied("b") }, {}],
  ["disputed by what corroborates it", { status: denied("b") }, to("corroborates", "a")],
  ["disputed by what contradicts another", { status: denied("b") }, to("contradicts", "c")],
  ["superseded by what has nothing to do with it", { status: superseded("b") }, {}],
  ["superseded by what contradicts it", { status: superseded("b") }, to("contradicts", "a")],
  ["superseded by what it updates itself", { status: superseded("b"), ...to("updates", "b") }, {}],
])("refuses a claim that is %s", (_what, a, b) => {
  const given = { "claims/a": claim(a), "claims/b": claim(b), "claims/c": claim() };
  expect(findingsOf(statusByUnrelated, given)).toEqual([["STATUS_BY_UNRELATED", "claims/a status/by/0"]]);
});

it.each<[what: string, a: Partial<Claim>, b: Partial<Claim>]>([
  ["disputed by what contradicts it", { status: denied("b") }, to("contradicts", "a")],
  ["disputed by what it contradicts", { status: denied("b"), ...to("contradicts", "b") }, {}],
  ["disputed by an answer to it", { status: denied("b") }, to("responds-to", "a")],
  ["disputed by what names it by its old id", { status: denied("b") }, to("contradicts", "old")],
  ["disputed by an old id", { status: denied("older"), ...to("contradicts", "b") }, {}],
  ["superseded by what updates it", { status: superseded("b") }, to("updates", "a")],
  ["retracted", { status: { state: "retracted", reason: "misread" } }, {}],
  ["disputed by a claim that is missing", { status: denied("nowhere") }, {}],
])("lets a claim pass that is %s", (_what, a, b) => {
  const given = {
    "claims/a": claim(a),
    "claims/b": claim(b),
    "claims/old": { kind: "moved", to: "a" },
    "claims/older": { kind: "moved", to: "b" },
  } as const;
  expect(findingsOf(statusByUnrelated, given)).toEqual([]);
});

it("looks at each of several claims", () => {
  const given = {
    "claims/a": claim({ status: denied("b", "c") }),
    "claims/b": claim(to("contradicts", "a")),
    "claims/c": claim(),
  };
  expect(findingsOf(statusByUnrelated, given)).toEqual([["STATUS_BY_UNRELATED", "claims/a status/by/1"]]);
});
