import { expect, it } from "vitest";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { statusBy } from "./status-by.js";

it.each([
  ["a disputed claim", { state: "disputed", reason: "denied" }],
  ["a superseded claim", { state: "superseded", reason: "newer-figure" }],
] as const)("wants %s to name its claims", (_what, status) => {
  expect(findingsOf(statusBy, { "claims/a": claim({ status }) })).toEqual([["STATUS_BY", "claims/a status"]]);
});

it.each([
  ["no status", {}],
  ["a retracted claim", { status: { state: "retracted", reason: "misread" } }],
  [
    "a disputed claim that names another",
    { status: { state: "disputed", reason: "denied", by: ["nowhere"] } },
  ],
] as const)("lets %s pass", (_what, fields) => {
  expect(findingsOf(statusBy, { "claims/a": claim(fields) })).toEqual([]);
});
