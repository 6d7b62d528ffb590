import { expect, it } from "vitest";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { statusByRetracted } from "./status-by-retracted.js";

const RETRACTED = claim({ status: { state: "retracted", reason: "withdrawn-by-asserter" } });

it.each([
  ["disputed", "denied"],
  ["superseded", "newer-figure"],
] as const)("refuses a claim that is %s by a retracted one, by its old id too", (state, reason) => {
  const given = {
    "claims/a": claim({ status: { state, reason, by: ["c", "old"] } }),
    "claims/b": RETRACTED,
    "claims/c": claim(),
    "claims/old": { kind: "moved", to: "b" },
  } as const;
  expect(findingsOf(statusByRetracted, given)).toEqual([["STATUS_BY_RETRACTED", "claims/a status/by/1"]]);
});

it("lets a retracted claim name a retracted one, and passes over one that is missing", () => {
  const given = {
    "claims/a": claim({ status: { state: "retracted", reason: "misread", by: ["b"] } }),
    "claims/b": RETRACTED,
    "claims/c": claim({ status: { state: "disputed", reason: "denied", by: ["nowhere"] } }),
  };
  expect(findingsOf(statusByRetracted, given)).toEqual([]);
});
