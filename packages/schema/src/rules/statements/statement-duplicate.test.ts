import { expect, it } from "vitest";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { statementDuplicate } from "./statement-duplicate.js";

const FIRST = claim({
  statement: "The Example Wire says that Acme won the large tender for cameras in 2017.",
});
function find(statement: string): unknown {
  const found = findingsOf(statementDuplicate, {
    "claims/a": FIRST,
    "claims/b": claim({ statement }),
  });
  return found.map(([code, place]) => `${code} ${place}`);
}

it.each([
  ["word for word", "The Example Wire says that Acme won the large tender for cameras in 2017."],
  ["with other marks", "The example wire says that ‘Acme’ won the large tender for cameras in 2017"],
])("refuses a statement %s", (_what, statement) => {
  expect(find(statement)).toEqual(["STATEMENT_DUPLICATE claims/b statement"]);
});
