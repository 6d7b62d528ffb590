import fc from "fast-check";
import { expect, it } from "vitest";
import { openIndex } from "./open-index.js";

const key = fc.constantFrom("a", "b", "c", "d", "constructor", "__proto__");
const keys = fc.array(key, { maxLength: 5 });

it("finds what a filter finds, once each and in order", () => {
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 20 }), keys, (records, asked) => {
      const index = openIndex(records, (record, add) => {
        for (const one of record) add(one);
      });
      expect(index(asked)).toEqual(records.filter((record) => record.some((one) => asked.includes(one))));
    }),
  );
});

it("makes nothing before the first question, and then once", () => {
  let visits = 0;
  const index = openIndex(["a", "b"], (record, add) => {
    visits += 1;
    add(record);
  });
  expect(visits).toBe(0);
  expect([index(["b"]), index(["a"]), index(["z"])]).toEqual([["b"], ["a"], []]);
  expect(visits).toBe(2);
});
