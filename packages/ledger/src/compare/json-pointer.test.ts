import fc from "fast-check";
import { expect, it } from "vitest";
import { name } from "../test-support/arbitraries.js";
import { parsePointer, renderPointer } from "./json-pointer.js";

it("reads what it renders, whatever the names", () => {
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
])("renders %j as RFC 6901 does", (segments, pointer) => {
  expect(renderPointer(segments)).toBe(pointer);
});

it.each(["a", "/~", "/~2", "/a~"])("refuses %j", (pointer) => {
  expect(parsePointer(pointer)).toBeUndefined();
});
