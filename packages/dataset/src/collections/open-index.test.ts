import fc from "fast-check";
import { expect, it } from "vitest";
import { openIndex, type VisitKeys } from "./open-index.js";

const key = fc.constantFrom("a", "b", "constructor", "__proto__");
const keys = fc.array(key, { maxLength: 5 });

const visitAll: VisitKeys<readonly string[]> = (record, visit) => {
  for (const one of record) visit(one);
};

it("openIndex finds what a filter finds, once each and in order", () => {
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 20 }), keys, (records, asked) => {
      const index = openIndex(records, visitAll);
      expect(index(asked)).toEqual(records.filter((record) => record.some((one) => asked.includes(one))));
    }),
  );
});

it("openIndex visits nothing before the first question, and then once", () => {
  const visited: string[] = [];
  const index = openIndex(["a", "b", "c"], (record, visit) => {
    visited.push(record);
    visit(record);
  });
  expect(visited).toEqual([]);
  expect([index(["d"]), index(["d"])]).toEqual([[], []]);
  expect(visited).toEqual(["a", "b", "c"]);
});
