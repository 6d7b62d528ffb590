import { aClaim, aDataset } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { exampleSite } from "../test-support/example-site.js";
import { claimsCsv } from "./claim-table.js";
import { buildDatasetIndex } from "./dataset-index.js";

const SITE = exampleSite();

/** The row of a claim in CSV, with a statement of our choice. */
function rowWith(statement: string): string {
  const index = buildDatasetIndex(aDataset({ "claims/example-claim": aClaim({ statement }) }));
  const csv = claimsCsv({ ...SITE, index }, ["example-claim"]);
  return csv.slice(csv.indexOf("\r\n") + 2);
}

describe("claimsCsv", () => {
  it("names its columns and ends each row as RFC 4180 says", () => {
    expect(claimsCsv(SITE, [])).toBe(
      "id,statement,asserter,when,said,amounts,mode,certainty,basis,state,marks,page,changedInRelease,licence,cite\r\n",
    );
  });

  it.each([
    ["a comma", "One, two", '"One, two"'],
    ["a quotation mark", 'Say "yes"', '"Say ""yes"""'],
    ["a line break", "One\ntwo", '"One\ntwo"'],
    ["what a spreadsheet takes for a formula", "=1+1", "'=1+1"],
    ["a formula with a comma", "@SUM(1,2)", `"'@SUM(1,2)"`],
  ])("writes a statement with %s so that it stays one text", (_what, statement, cell) => {
    expect(rowWith(statement).startsWith(`example-claim,${cell},`)).toBe(true);
  });
});
