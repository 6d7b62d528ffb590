import { expect, it } from "vitest";
import { claim, findingsOf } from "../test-support/findings-of.js";
import { statementsAreDistinct } from "./statements-are-distinct.js";

const FIRST = claim({ statement: "The Example Wire says that Acme won the tender in 2017." });

it.each([
  ["word for word", "The Example Wire says that Acme won the tender in 2017.", ["STATEMENT_DUPLICATE"]],
  ["with other marks", "The example wire says that ‘Acme’ won the tender in 2017", ["STATEMENT_DUPLICATE"]],
  ["in another order", "Acme won the tender in 2017, The Example Wire says.", ["STATEMENT_NEAR"]],
  ["with another little word", "The Example Wire says Acme has won a tender of 2017.", ["STATEMENT_NEAR"]],
  ["of another year", "The Example Wire says that Acme won the tender in 2016.", []],
  ["that denies it", "The Example Wire says that Acme has not won the tender in 2017.", []],
])("tells a statement %s", (_what, statement, codes) => {
  const given = { "claims/a": FIRST, "claims/b": claim({ statement }) };
  expect(findingsOf(statementsAreDistinct, given)).toEqual(codes.map((code) => [code, "claims/b statement"]));
});

it("leaves a retracted claim beside the one in its place", () => {
  const status = { state: "retracted", reason: "misread" } as const;
  const retracted = claim({ ...FIRST, status });
  expect(findingsOf(statementsAreDistinct, { "claims/a": retracted, "claims/b": FIRST })).toEqual([]);
  expect(findingsOf(statementsAreDistinct, { "claims/a": FIRST, "claims/b": retracted })).toEqual([]);
});
