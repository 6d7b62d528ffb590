import { describe, expect, it } from "vitest";
import { parseAssertions } from "./check-assertions-file.js";

function read(text: string): string[] {
  const { assertions, issues } = parseAssertions(text);
  expect(assertions === undefined).toBe(issues.length > 0);
  return issues.map(({ code, at, message }) => {
    expect([code, at.file]).toEqual(["ASSERTIONS_INVALID", "data/assertions.yaml"]);
    return `${at.line}:${at.column} ${message}`;
  });
}

describe("parseAssertions", () => {
  it("reads every field of the file", () => {
    expect(read("least: { claims: 1 }\nshares:\n  claims-with-passage: 0.5\n")).toEqual([]);
  });

  it.each([
    ["an unknown key", "least: {}\nmost: 3\n", '2:1 "most" is no field of the file. Allowed: least, shares.'],
    [
      "an unknown share",
      "shares: { claims-with-pasage: 0.5 }\n",
      '1:11 "claims-with-pasage" is no field of shares. Closest: "claims-with-passage". Allowed: claims-with-passage, sources-with-known-state.',
    ],
    ["part of a record", "least:\n  claims: 1.5\n", "2:11 least.claims is no whole number."],
    ["less than nothing", "least:\n  claims: -1\n", "2:11 least.claims is below 0."],
    [
      "a share above all",
      "shares:\n  claims-with-passage: 90\n",
      "2:24 shares.claims-with-passage is above 1.",
    ],
    [
      "falls, which stand in why-notes",
      "falls: []\n",
      '1:1 "falls" is no field of the file. Allowed: least, shares.',
    ],
  ])("reports %s with line and column", (_what, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["claims: 1, clams: 2", '"clams" is no field of least. Closest: "claims". Allowed: claims, sources,'],
    [
      "sources/reprot: 2",
      '"sources/reprot" is no field of least. Closest: "sources/report". Allowed: claims,',
    ],
    ["most: 2", '"most" is no field of least. Allowed: claims, sources, '],
  ])("reports the unknown count in %s with what is allowed", (counts, words) => {
    expect(read(`least: { ${counts} }\n`)).toEqual([expect.stringContaining(words)]);
  });

  it("reads an empty file, which demands nothing", () => {
    expect(read("# nothing yet\n")).toEqual([]);
  });

  it("reports broken YAML", () => {
    const { issues } = parseAssertions("least: { claims: 1\n");
    expect(issues).toMatchObject([{ code: "YAML_SYNTAX", at: { line: 2, column: 1 } }]);
  });

  it("reports a missing file", () => {
    const { assertions, issues } = parseAssertions(undefined);
    expect(assertions).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(["ASSERTIONS_INVALID"]);
  });
});
