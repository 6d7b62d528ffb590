import { expect, it } from "vitest";
import { fingerprint } from "../fingerprint.js";
import { claim, findingsOf } from "../test-support/findings-of.js";
import { statementsAreOurs } from "./statements-are-ours.js";

const WORDS = "the council bought twelve cameras for its market";

function withPassage(statement: string, text: string): ReturnType<typeof claim> {
  const passages = [{ section: "Cameras", ...fingerprint(text) }];
  return claim({ statement, evidence: [{ source: "report", stance: "states", passages }] });
}

it("refuses a statement that is a passage, whatever its marks", () => {
  const copied = withPassage("The Council bought ‘twelve cameras’ for its market.", WORDS);
  expect(findingsOf(statementsAreOurs, { "claims/a": copied })).toEqual([
    ["STATEMENT_COPIED", "claims/a statement"],
  ]);
});

it.each([
  ["other words", "The Wire says that twelve cameras were bought for the council's market."],
  ["as many other words", "The Wire says the council bought twelve cameras."],
])("lets a statement of %s pass", (_what, statement) => {
  expect(findingsOf(statementsAreOurs, { "claims/a": withPassage(statement, WORDS) })).toEqual([]);
});
