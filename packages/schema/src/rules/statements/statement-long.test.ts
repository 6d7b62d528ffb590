import { expect, it } from "vitest";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { statementLong } from "./statement-long.js";
import { statementTooLong } from "./statement-too-long.js";
import { countStatementWords } from "./statement-words.js";

const words = (count: number): string => Array.from({ length: count }, (_, at) => `w${at}`).join(" ");

it.each([
  [25, []],
  [26, ["STATEMENT_LONG"]],
  [30, ["STATEMENT_LONG"]],
  [31, ["STATEMENT_TOO_LONG"]],
])("finds of %i words: %j", (count, codes) => {
  const found = findingsOf([statementLong, statementTooLong], {
    "claims/a": claim({ statement: words(count) }),
  });
  expect(found.map(([code]) => code)).toEqual(codes);
});

it.each([
  ["The Example Wire says so.", 5],
  ["A five-year, state-owned project – says the Wire – cost US$1,200,000.", 9],
  ['IPVM says that they are called "convenience police stations" (便民, biànmín) by China.', 13],
  ["Dahua's FCC 22-84 filing: 3 000 km.", 7],
  ["— … –", 0],
])("counts the words of %s", (statement, count) => {
  expect(countStatementWords(statement)).toBe(count);
});
