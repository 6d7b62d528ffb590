import { Command, Option } from "@commander-js/extra-typings";
import { describe, expect, it } from "vitest";
import { parseArguments } from "./run-verb.js";
import { UserError } from "./user-error.js";
import { type Context, defineVerb } from "./verb.js";

const nothing = async (_context: Context, _flags: object, ..._args: unknown[]) => ({});

const { command } = defineVerb(
  new Command()
    .argument("<record>", "A record.")
    .argument("[to]")
    .option("--dry-run")
    .option("--summary <summary>")
    .addOption(new Option("--bump <bump>").choices(["major", "minor", "patch"])),
  nothing,
);

function refusalOf(...rawArgs: string[]): string | undefined {
  try {
    parseArguments("log", command, rawArgs);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

describe("parseArguments", () => {
  it.each([
    [["x"], {}],
    [["x", "y", "--json", "--dry-run"], { json: true, dryRun: true }],
    [["--summary", "two words", "x"], { summary: "two words" }],
    [["x", "--summary=-not a flag-"], { summary: "-not a flag-" }],
    [["x", "--bump", "minor"], { bump: "minor" }],
    [["x", "--", "--looks-like-a-flag"], {}],
  ])("accepts %j", (rawArgs, flags) => {
    expect(refusalOf(...rawArgs)).toBeUndefined();
    expect(command.opts()).toEqual(flags);
  });

  const summary = "option '--summary <summary>' argument";

  it.each([
    ["a misspelt flag", ["x", "--jsno"], "FLAG_UNKNOWN: log: unknown option '--jsno' (Did you mean --json?)"],
    ["an unknown flag", ["x", "--wholly-other"], "FLAG_UNKNOWN: log: unknown option '--wholly-other'"],
    ["a short flag", ["x", "-j"], "FLAG_UNKNOWN: log: unknown option '-j'"],
    [
      "a negated flag",
      ["x", "--no-json"],
      "FLAG_UNKNOWN: log: unknown option '--no-json' (Did you mean --json?)",
    ],
    [
      "a flag named like a property of every object",
      ["x", "--__proto__"],
      "FLAG_UNKNOWN: log: unknown option '--__proto__'",
    ],
    [
      "camel case",
      ["x", "--dryRun"],
      "FLAG_UNKNOWN: log: unknown option '--dryRun' (Did you mean --dry-run?)",
    ],
    ["no value", ["x", "--summary"], `ARGUMENT_BAD: log: ${summary} missing`],
    [
      "an empty value",
      ["x", "--summary="],
      `ARGUMENT_BAD: log: ${summary} '' is invalid. The flag wants a value.`,
    ],
    [
      "a flag as value",
      ["x", "--summary", "--json"],
      `ARGUMENT_BAD: log: ${summary} '--json' is invalid. The flag wants a value.`,
    ],
    [
      "a value for a flag without one",
      ["x", "--json=no"],
      "FLAG_UNKNOWN: log: unknown option '--json=no' (Did you mean --json?)",
    ],
    [
      "a misspelt value of a list",
      ["x", "--bump", "minro"],
      "ARGUMENT_BAD: log: option '--bump <bump>' argument 'minro' is invalid. Allowed choices are major, minor, patch. Closest: \"minor\".",
    ],
    [
      "a value that is not in the list",
      ["x", "--bump", "huge"],
      "ARGUMENT_BAD: log: option '--bump <bump>' argument 'huge' is invalid. Allowed choices are major, minor, patch.",
    ],
    [
      "a flag twice",
      ["x", "--summary=a", "--summary=b"],
      `ARGUMENT_BAD: log: ${summary} 'b' is invalid. The flag is given twice.`,
    ],
    ["a missing argument", [], "ARGUMENT_BAD: log: missing required argument 'record'"],
    [
      "a surplus argument",
      ["x", "y", "z"],
      "ARGUMENT_BAD: log: too many arguments. Expected 2 arguments but got 3.",
    ],
  ])("refuses %s", (_reason, rawArgs, expected) => {
    expect(refusalOf(...rawArgs)).toBe(expected);
  });

  it("refuses a missing flag that is required", () => {
    const verify = new Command().argument("<file>").requiredOption("--of <id>", "The id.");
    const parse = (...rawArgs: string[]) =>
      parseArguments("verify", defineVerb(verify, nothing).command, rawArgs);
    expect(() => parse("x")).toThrow("verify: required option '--of <id>' not specified");
  });
});
