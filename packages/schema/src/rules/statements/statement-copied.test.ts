import { expect, it } from "vitest";
import { fingerprint } from "../../passages/fingerprint.js";
import { claim, findingsOf, source } from "../../test-support/findings-of.js";
import { statementCopied } from "./statement-copied.js";

const WORDS = "the council bought twelve cameras for its market";

function withPassage(statement: string, text: string): ReturnType<typeof claim> {
  const passages = [{ section: "Cameras", ...fingerprint(text) }];
  return claim({ statement, evidence: [{ source: "report", stance: "states", passages }] });
}

it.each([
  ["alone, whatever its marks", "The Council bought ‘twelve cameras’ for its market."],
  ["after an attribution", "The Wire reports that the council bought twelve cameras for its market."],
  ["before one", "The council bought twelve cameras for its market, reports the Wire."],
  ["between two", "In May, says the Wire, the council bought twelve cameras for its market, as planned."],
])("refuses a statement that has a passage in it: %s", (_where, statement) => {
  expect(findingsOf(statementCopied, { "claims/a": withPassage(statement, WORDS) })).toEqual([
    ["STATEMENT_COPIED", "claims/a statement"],
  ]);
});

it("looks at every passage of every source", () => {
  const passages = [
    { section: "Cameras", ...fingerprint("a sentence of quite other words") },
    { section: "Cameras", ...fingerprint(WORDS) },
  ];
  const evidence = [
    { source: "report", stance: "states" },
    { source: "other", stance: "states", passages },
  ] as const;
  const given = {
    "sources/other": source(),
    "claims/a": claim({
      statement: "The Wire says the council bought twelve cameras for its market.",
      evidence,
    }),
  };
  expect(findingsOf(statementCopied, given)).toEqual([["STATEMENT_COPIED", "claims/a statement"]]);
});

it.each([
  ["other words", "The Wire says that twelve cameras were bought for the council's market.", WORDS],
  ["as many other words", "The Wire says the council bought twelve cameras.", WORDS],
  ["the passage with a word put in", "The council bought twelve new cameras for its market.", WORDS],
  [
    "a term that the passage is",
    "The Wire writes of public security video surveillance.",
    "Public security video surveillance",
  ],
])("lets a statement of %s pass", (_what, statement, text) => {
  expect(findingsOf(statementCopied, { "claims/a": withPassage(statement, text) })).toEqual([]);
});
