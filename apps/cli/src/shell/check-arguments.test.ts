import type { ArgsDef } from "citty";
import { describe, expect, it } from "vitest";
import { checkArguments } from "./check-arguments.js";

const ARGS: ArgsDef = {
  record: { type: "positional", description: "A record." },
  to: { type: "positional", required: false },
  json: { type: "boolean" },
  "dry-run": { type: "boolean" },
  summary: { type: "string" },
  bump: { type: "enum", options: ["major", "minor", "patch"] },
};

const check = (...rawArgs: string[]): string[] =>
  checkArguments("log", rawArgs, ARGS).map(({ code, message }) => `${code} ${message}`);

describe("checkArguments", () => {
  it.each([
    [["x"]],
    [["x", "y", "--json", "--dry-run"]],
    [["--summary", "two words", "x"]],
    [["x", "--summary=-not a flag-"]],
    [["x", "--bump", "minor"]],
    [["x", "--", "--looks-like-a-flag"]],
  ])("accepts %j", (rawArgs) => {
    expect(check(...rawArgs)).toEqual([]);
  });

  it.each([
    ["a misspelt flag", ["x", "--jsno"], "FLAG_UNKNOWN log knows no flag --jsno. Closest: --json."],
    ["an unknown flag", ["x", "--wholly-other"], "FLAG_UNKNOWN log knows no flag --wholly-other."],
    ["a short flag", ["x", "-j"], "FLAG_UNKNOWN log knows no flag -j."],
    ["a negated flag", ["x", "--no-json"], "FLAG_UNKNOWN log knows no flag --no-json. Closest: --json."],
    [
      "a flag named like a property of every object",
      ["x", "--__proto__"],
      "FLAG_UNKNOWN log knows no flag --__proto__.",
    ],
    ["camel case", ["x", "--dryRun"], "FLAG_UNKNOWN log knows no flag --dryRun. Closest: --dry-run."],
    ["no value", ["x", "--summary"], "ARGUMENT_BAD --summary wants a value, such as --summary=<summary>."],
    [
      "an empty value",
      ["x", "--summary="],
      "ARGUMENT_BAD --summary wants a value, such as --summary=<summary>.",
    ],
    [
      "a flag as value",
      ["x", "--summary", "--json"],
      "ARGUMENT_BAD --summary wants a value, such as --summary=<summary>.",
    ],
    ["a value for a flag without one", ["x", "--json=no"], 'ARGUMENT_BAD --json takes no value; found "no".'],
    [
      "a value that is not in the list",
      ["x", "--bump", "huge"],
      'ARGUMENT_BAD --bump is "huge"; allowed: major, minor, patch.',
    ],
    ["a flag twice", ["x", "--json", "--json"], "ARGUMENT_BAD --json is given twice."],
    ["a missing argument", [], "ARGUMENT_BAD log wants <record>: A record."],
    ["a surplus argument", ["x", "y", "z"], 'ARGUMENT_BAD log takes no argument "z".'],
  ])("refuses %s", (_reason, rawArgs, expected) => {
    expect(check(...rawArgs)).toEqual([expected]);
  });

  it("reports missing required flags beside other problems", () => {
    const args: ArgsDef = {
      file: { type: "positional" },
      of: { type: "string", required: true, description: "The id." },
    };
    const found = checkArguments("verify", [], args).map(({ message }) => message);
    expect(found).toEqual(["verify wants <file>: missing", "verify wants --of: The id."]);
    expect(checkArguments("verify", ["x", "--of=y"], args)).toEqual([]);
  });

  it("collects every problem", () => {
    expect(check("--jsno", "--bump=huge").map((text) => text.split(" ")[0])).toEqual([
      "FLAG_UNKNOWN",
      "ARGUMENT_BAD",
      "ARGUMENT_BAD",
    ]);
  });
});
