import fc from "fast-check";
import { expect, it } from "vitest";
import { name } from "../test-support/arbitraries.js";
import { parsePointer, renderPointer } from "./json-pointer.js";

it("parsePointer reads what renderPointer writes, for any names", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 5 }), (segments) => {
      expect(parsePointer(renderPointer(segments))).toEqual(segments);
    }),
  );
});

it.each([
  [["a/b", "m~n"], "/a~1b/m~0n"],
  [[], ""],
  [[""], "/"],
  [['["x","y"]'], '/["x","y"]'],
])("renderPointer writes %j as RFC 6901 does", (segments, pointer) => {
  expect(renderPointer(segments)).toBe(pointer);
});

it.each(["a", "/~", "/~2", "/a~"])("refuses %j", (pointer) => {
  expect(parsePointer(pointer)).toBeUndefined();
});
