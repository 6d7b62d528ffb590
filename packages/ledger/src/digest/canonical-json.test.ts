import fc from "fast-check";
import { canonicalize as independent } from "json-canonicalize";
import { describe, expect, it } from "vitest";
import { json } from "../test-support/arbitraries.js";
import { canonicalJson, findRefused, MAX_DEPTH, NotCanonicalError } from "./canonical-json.js";

function fromBits(bits: string): number {
  return new DataView(Uint8Array.from(Buffer.from(bits, "hex")).buffer).getFloat64(0);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}

describe("canonicalJson, by RFC 8785,", () => {
  it("renders the sample of section 3.2.2", () => {
    const sample = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    const wanted = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
    expect(canonicalJson(JSON.parse(sample))).toBe(wanted);
  });

  it("sorts the sample of section 3.2.3 by UTF-16 code units", () => {
    const sample = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalJson(sample)))).toEqual([
      "One", // JSON.parse puts it first, as every engine does with integers
      "Carriage Return",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
    expect(canonicalJson(sample).startsWith('{"\\r":"Carriage Return","1":"One","\u0080":')).toBe(true);
  });

  it.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("renders the number %s of appendix B as %s", (bits, wanted) => {
    expect(canonicalJson(fromBits(bits))).toBe(wanted);
  });
});

describe("canonicalJson", () => {
  it("agrees with an independent implementation", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(value)).toBe(independent(value));
      }),
    );
  });

  it("gives the same bytes whatever the order of properties", () => {
    expect(canonicalJson({ b: { d: 1, c: 2 }, a: [] })).toBe(canonicalJson({ a: [], b: { c: 2, d: 1 } }));
  });

  it("keeps __proto__ as a property, and leaves out what is undefined", () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"x":1},"a":2}'))).toBe('{"__proto__":{"x":1},"a":2}');
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it("does not mistake an escaped backslash for a lone surrogate", () => {
    expect(canonicalJson({ a: "\\ud800" })).toBe('{"a":"\\\\ud800"}');
  });

  it.each<[string, unknown, string]>([
    ["a number too large for JSON", JSON.parse('{"a":{"b":1e400}}'), "/a/b"],
    ["a negative one", JSON.parse('{"a":[-1e400]}'), "/a/0"],
    ["not a number", { a: Number.NaN }, "/a"],
    ["a lone high surrogate", { a: "x\ud800" }, "/a"],
    ["a lone low surrogate", { "a/b": ["\udc00"] }, "/a~1b/0"],
    ["a lone surrogate in a name", { "\ud800": 1 }, "/\ud800"],
    ["a function", { a: () => 1 }, "/a"],
    ["a hole in a list", { a: [undefined] }, "/a/0"],
    ["a bigint", { a: 1n }, "/a"],
  ])("refuses %s and says where", (_, value, path) => {
    expect(findRefused(value)?.path).toBe(path);
    expect(() => canonicalJson(value)).toThrow(NotCanonicalError);
    expect(() => canonicalJson(value)).toThrow(`"${path}"`);
  });

  it("refuses the same depth in every engine", () => {
    expect(canonicalJson(nested(MAX_DEPTH))).toContain("[1]");
    expect(() => canonicalJson(nested(MAX_DEPTH + 2))).toThrow("nested deeper");
    expect(() => canonicalJson(nested(200_000))).toThrow("nested deeper");
    expect(findRefused({ a: nested(200_000) })?.reason).toContain("nested deeper");
  });
});
