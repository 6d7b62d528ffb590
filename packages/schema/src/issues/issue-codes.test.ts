import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ISSUE_CODES } from "./issue-codes.js";

it("docs/errors.md has the row of every code, in this order", () => {
  const doc = readFileSync(join(import.meta.dirname, "../../../../docs/errors.md"), "utf8");
  const rows = doc.split("\n").filter((line) => /^\| `[A-Z_]+` \|/.test(line));
  const wanted = Object.entries(ISSUE_CODES).map(([code, { severity, meaning }]) => {
    return `| \`${code}\` | ${severity} | ${meaning} |`;
  });
  expect(rows).toEqual(wanted);
});

it("every meaning is one sentence that a table can hold", () => {
  const odd = Object.values(ISSUE_CODES).filter(({ meaning }) => !/^[A-Z`][^|\n]*\.$/.test(meaning));
  expect(odd).toEqual([]);
});
