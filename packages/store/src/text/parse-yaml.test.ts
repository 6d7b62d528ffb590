import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseYaml } from "./parse-yaml.js";

const DATA = join(import.meta.dirname, "../../../../data");

function recordFiles(): string[] {
  return readdirSync(DATA, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
}

describe("parseYaml", () => {
  it("reads every record as the package yaml does, which finds the places of issues", () => {
    const files = recordFiles();
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = readFileSync(join(DATA, file), "utf8");
      expect([file, parseYaml(text, file)]).toEqual([file, { value: parse(text), issues: [] }]);
    }
  });

  it.each([
    "0b11",
    "0o17",
    "0x1F",
    "-0x1F",
    "+0o7",
    "017",
    "1_000",
    "12345678901234567890",
    "1e3",
    "1e400",
    "-1e400",
    "1.",
    ".5",
    "-.5",
    "+.5e-2",
    "4.20",
    "-0",
    "+",
    ".",
    "..",
    ".inf",
    "-.INF",
    "+.Inf",
    ".nan",
    ".NaN",
    "-.nan",
    "1:30",
    "2018-11-28",
    "2018-11-28 10:05:00",
    "~",
    "null",
    "NULL",
    "nULL",
    "true",
    "TRUE",
    "yes",
    "no",
    "off",
    "y",
    "<<",
    "=",
    "0x",
    "0o8",
    "1e",
    "e1",
    "0.0.0",
    "1,000",
    "０",
    "٣",
  ])("reads the value %s by the core schema of YAML 1.2", (text) => {
    expect(parseYaml(`key: ${text}\n`, "f")).toEqual({ value: parse(`key: ${text}\n`), issues: [] });
  });

  it("reads anything that looks like a number as the package yaml does", () => {
    const text = fc.stringMatching(/^[-+]?[0-9.]([0-9._eExob+-]|inf|nan){0,6}$/);
    fc.assert(
      fc.property(text, (scalar) => {
        const written = `key: ${scalar}\n`;
        const { value, issues } = parseYaml(written, "f");
        if (issues.length === 0) expect(value).toEqual(parse(written));
      }),
    );
  });

  it.each([
    [
      "ordinary texts with the marks of features",
      "a: AT &T, *stars*, 5 %, a!\nb: 'x: &y'\n# &z *z !z\nc: |\n  %TAG\n  --- x\n",
    ],
    ["a key with a question mark", "? a\n: b\n"],
    ["a tag's mark inside quotes", 'a: "!!str"\n'],
  ])("reads %s without an issue", (_reason, text) => {
    expect(parseYaml(text, "f")).toEqual({ value: parse(text), issues: [] });
  });

  it.each([
    [
      "an alias",
      "a: &x b\nc: *x\n",
      [
        [1, 4],
        [2, 4],
      ],
    ],
    ["an anchor without use", "a: &x\n  b: c\n", [[1, 4]]],
    ["an anchor of a list's member", "a: [&x b]\n", [[1, 5]]],
    ["a local tag", "a: !x b\n", [[1, 4]]],
    ["a tag beside an anchor", "a: &x !!str b\n", [[1, 4]]],
    [
      "an alias as key",
      "a: &x b\n*x : c\n",
      [
        [1, 4],
        [2, 1],
      ],
    ],
    ["a mapping as key", "{a: b}: c\n", [[1, 1]]],
    [
      "aliases that would blow up",
      `a: &a [x]\n${"b: &b [*a, *a]\n"}`,
      [
        [1, 4],
        [2, 4],
        [2, 8],
        [2, 12],
      ],
    ],
  ])("reports %s with line and column", (_reason, text, places) => {
    const { issues } = parseYaml(text, "f");
    const found = issues.filter(({ code }) => code === "YAML_FEATURE").map(({ at }) => [at.line, at.column]);
    expect(found).toEqual(places);
  });

  it("reports nesting that is too deep and does not overflow the stack", () => {
    for (const text of ["[", "{a: ", "- ", "? ", "[&a "]) {
      const { value, issues } = parseYaml(text.repeat(60_000), "f");
      expect(value).toBeUndefined();
      expect(issues).toMatchObject([{ code: "YAML_SYNTAX", at: { line: 1 } }]);
    }
  });
});
