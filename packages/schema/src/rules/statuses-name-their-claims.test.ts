import { expect, it } from "vitest";
import { claim, findingsOf } from "../test-support/findings-of.js";
import { statusesNameTheirClaims } from "./statuses-name-their-claims.js";

it.each([
  ["a disputed claim", { state: "disputed", reason: "denied" }, true],
  ["a superseded claim", { state: "superseded", reason: "newer-figure" }, true],
  ["a retracted claim", { state: "retracted", reason: "misread" }, false],
  ["a disputed claim that names them", { state: "disputed", reason: "denied", by: ["b"] }, false],
] as const)("holds %s to its claims", (_what, status, isWrong) => {
  const given = { "claims/a": claim({ status }), "claims/b": claim() };
  expect(findingsOf(statusesNameTheirClaims, given)).toEqual(
    isWrong ? [["STATUS_BY", "claims/a status"]] : [],
  );
});
