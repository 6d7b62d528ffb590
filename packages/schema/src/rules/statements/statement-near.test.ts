import { expect, it } from "vitest";
import { claim, entity, findingsOf } from "../../test-support/findings-of.js";
import type { Rule } from "../rule.js";
import { statementDuplicate } from "./statement-duplicate.js";
import { statementNear } from "./statement-near.js";

const RULES: readonly Rule[] = [statementDuplicate, statementNear];
const FIRST = claim({
  statement: "The Example Wire says that Acme won the large tender for cameras in 2017.",
});
const others = { "entities/acme": entity({ name: "Acme" }), "entities/apex": entity({ name: "Apex" }) };

function find(statement: string, first = FIRST): unknown {
  const found = findingsOf(RULES, {
    ...others,
    "claims/a": first,
    "claims/b": claim({ statement }),
  });
  return found.map(([code, place]) => `${code} ${place}`);
}

it.each([
  ["in another order", "Acme won the large tender for cameras in 2017, The Example Wire says."],
  ["with another little word", "The Example Wire says Acme has won a large tender of cameras in 2017."],
  ["with a plural", "The Example Wire says that Acme won the large tenders for cameras in 2017."],
  ["with one word changed", "The Example Wire says that Acme won the big tender for cameras in 2017."],
  ["with the verb changed", "The Example Wire reports that Acme won the large tender for cameras in 2017."],
  ["with one word added", "The Example Wire says that Acme won the large public tender for cameras in 2017."],
  ["with one word left out", "The Example Wire says that Acme won the tender for cameras in 2017."],
  [
    "with a word changed, in another order",
    "In 2017 Acme won the big tender for cameras, the Example Wire says.",
  ],
])("warns of a statement %s", (_what, statement) => {
  expect(find(statement)).toEqual(["STATEMENT_NEAR claims/b statement"]);
});

it.each([
  ["another year", "The Example Wire says that Acme won the large tender for cameras in 2016."],
  ["a denial", "The Example Wire says that Acme has not won the large tender for cameras in 2017."],
  ["a denial in short", "The Example Wire says that Acme hasn't won the large tender for cameras in 2017."],
  ["a hedge", "The Example Wire says that Acme may have won the large tender for cameras in 2017."],
  ["a number", "The Example Wire says that Acme won the two large tenders for cameras in 2017."],
  ["another company", "The Example Wire says that Apex won the large tender for cameras in 2017."],
  [
    "another name, of no entity",
    "The Example Wire says that Zenith won the large tender for cameras in 2017.",
  ],
  ["a place added", "The Example Wire says that Acme won the large Northern tender for cameras in 2017."],
  ["two words", "The Example Wire reports that Acme won the big tender for cameras in 2017."],
  [
    "two words added",
    "The Example Wire says that Acme won the large public tender for cameras early in 2017.",
  ],
])("tells apart statements that differ in %s", (_what, statement) => {
  expect(find(statement)).toEqual([]);
});

it.each([
  [
    "qualifiers",
    "The Wire says it is worth nearly 1 billion dollars.",
    "The Wire says it is worth over 1 billion dollars.",
  ],
  ["short statements", "The Wire calls it large.", "The Wire calls it old."],
])("tells apart %s", (_what, first, second) => {
  expect(find(second, claim({ statement: first }))).toEqual([]);
});

it("leaves a retracted claim beside the one in its place", () => {
  const status = { state: "retracted", reason: "misread" } as const;
  const retracted = claim({ ...FIRST, status });
  expect(findingsOf(RULES, { "claims/a": retracted, "claims/b": FIRST })).toEqual([]);
  expect(findingsOf(RULES, { "claims/a": FIRST, "claims/b": retracted })).toEqual([]);
});

it("compares thousands of statements that are much alike, not each with each", () => {
  const words = "camera tower wall gate road town fence market bridge school".split(" ");
  const claims = Array.from({ length: 4_000 }, (_, n) => {
    const chosen = [1, 10, 100, 1000].map((step) => words[Math.floor(n / step) % 10]);
    const statement = `The Example Wire says that the council put a ${chosen.join(" beside a ")} in place.`;
    return [`claims/c${n}`, claim({ statement })] as const;
  });
  const found = findingsOf(RULES, Object.fromEntries(claims));
  expect(found.length).toBeGreaterThan(3_500);
});
