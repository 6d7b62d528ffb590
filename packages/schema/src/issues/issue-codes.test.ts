import { expect, it } from "vitest";
import { ISSUE_CODES } from "./issue-codes.js";

it("every meaning is one sentence that a table can hold", () => {
  const odd = Object.values(ISSUE_CODES).filter(({ meaning }) => !/^[A-Z`][^|\n]*\.$/.test(meaning));
  expect(odd).toEqual([]);
});
