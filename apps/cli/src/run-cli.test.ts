/** @module-tag process */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { Command } from "@commander-js/extra-typings";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "./commands.js";
import { runCli } from "./run-cli.js";
import { UserError } from "./shell/user-error.js";
import { defineVerb } from "./shell/verb.js";
import { claimwire, claimwireJson, issueCodes } from "./test-support/claimwire.js";
import { tempCheckout } from "./test-support/temp-checkout.js";

describe("help", () => {
  it.each([[["--help"]], [["-h"]], [[]], [["help"]]])("lists every verb for %j, anywhere", async (argv) => {
    const { exitCode, stdout, stderr } = await claimwire(tmpdir(), argv);
    expect(exitCode).toBe(0);
    expect(stderr).toBe("");
    for (const verb of COMMANDS.keys()) expect(stdout).toMatch(new RegExp(`^  ${verb} +\\S`, "m"));
  });

  it.each([...COMMANDS.keys()])("describes %s without colours in a pipe", async (verb) => {
    const { exitCode, stdout } = await claimwire(tmpdir(), [...verb.split(" "), "--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`claimwire ${verb}`);
    expect(stdout).toContain("--json");
    expect(stdout).toContain(`\nExamples:\n  npx claimwire ${verb}`);
    expect(stdout).not.toContain("\u001b");
  });

  it.each([[["add"]], [["add", "--help"]], [["help", "add"]]])(
    "lists the verbs of a group for %j",
    async (argv) => {
      const { exitCode, stdout } = await claimwire(tmpdir(), argv);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/^claimwire add <what>[\s\S]*\n {2}add claim +Begin/);
      expect(stdout).toContain("\n  npx claimwire add topic projects --label");
      expect(stdout).not.toContain("retract");
    },
  );

  it("is that of the verb after a folder too", async () => {
    const { stdout } = await claimwire(tmpdir(), ["--cwd", ".", "check", "--help"]);
    expect(stdout).toContain("npx claimwire check --since origin/main");
  });

  it("is not printed for --help after --", async () => {
    const { exitCode, stderr } = await claimwire(tmpdir(), ["check", "--", "--help"]);
    expect([exitCode, stderr.split("\n")[1]]).toEqual([
      1,
      "  check: too many arguments. Expected 0 arguments but got 1.",
    ]);
  });
});

describe("runCli", () => {
  it.each([[["--version"]], [["--cwd", ".", "--version"]], [["--cwd=.", "--version"]]])(
    "prints its version for %j, anywhere",
    async (argv) => {
      const { exitCode, stdout } = await claimwire(tmpdir(), argv);
      expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^claimwire \d+\.\d+\.\d+\n$/)]);
    },
  );

  it.each([
    [["chekc"], "VERB_UNKNOWN", 'claimwire knows no verb "chekc". Closest: "check".'],
    [["add", "clam"], "VERB_UNKNOWN", '"add topic". Closest: "add claim".'],
    [["ad", "claim"], "VERB_UNKNOWN", 'claimwire knows no verb "ad". Closest: "add claim".'],
    [["sourcs", "check"], "VERB_UNKNOWN", 'claimwire knows no verb "sourcs". Closest: "sources check".'],
    [["track", "expor"], "ARGUMENT_BAD", 'got 1. Closest: "track export".'],
    [["constructor"], "VERB_UNKNOWN", 'claimwire knows no verb "constructor".'],
    [["--json", "check"], "VERB_UNKNOWN", 'claimwire knows no verb "--json".'],
    [["check", "--josn"], "FLAG_UNKNOWN", "check: unknown option '--josn' (Did you mean --json?)"],
    [["log"], "ARGUMENT_BAD", "log: missing required argument 'record'"],
  ])("refuses %j", async (argv, code, message) => {
    const { exitCode, stdout, stderr } = await claimwire(tmpdir(), argv);
    expect([exitCode, stdout]).toEqual([1, argv.includes("--json") ? stdout : ""]);
    expect(stdout + stderr).toContain(code);
    expect((stdout + stderr).replaceAll('\\"', '"')).toContain(message);
  });

  it("refuses to run outside a checkout", async () => {
    expect(await claimwireJson(tmpdir(), ["check"])).toMatchObject({
      ok: false,
      exitCode: 1,
      issues: [{ code: "CHECKOUT_MISSING" }],
    });
  });
});

describe("runCli with a verb", () => {
  it("runs it from any folder of the checkout", async () => {
    const checkout = tempCheckout({ git: false });
    mkdirSync(checkout.path("docs/deep"), { recursive: true });
    const { ok, counts } = await claimwireJson(checkout.path("docs/deep"), ["check"]);
    expect([ok, counts]).toEqual([false, { claims: 1, sources: 1, entities: 2, topics: 1 }]);
  });

  it.each([
    ["--cwd DOCS check", true],
    ["--cwd=DOCS check", true],
    ["check --cwd DOCS", true],
    ["check --cwd=DOCS", true],
    ["check", "CHECKOUT_MISSING"],
    ["check --cwd", "ARGUMENT_BAD"],
    ["check --cwd=", "ARGUMENT_BAD"],
    ["check --cwd DOCS --cwd DOCS", "ARGUMENT_BAD"],
    ["check -- --cwd DOCS", "ARGUMENT_BAD"],
  ])("takes the folder from %j", async (line, expected) => {
    const checkout = tempCheckout({ git: false });
    mkdirSync(checkout.path("docs"), { recursive: true });
    const argv = line.split(" ").map((word) => word.replace("DOCS", checkout.path("docs")));
    // `--json` would stand after `--`.
    const { stdout, stderr } = await claimwire(checkout.path(".."), argv);
    expect(stdout + stderr).toContain(
      expected === true ? "1 claim, 1 source, 2 entities, 1 topic" : expected,
    );
  });

  const throwing = (error: unknown): typeof COMMANDS =>
    new Map([["fail", ["Fails.", async () => defineVerb(new Command(), () => Promise.reject(error))]]]);

  async function fail(error: unknown, ...flags: string[]): Promise<[number, string, string]> {
    const printed = { stdout: "", stderr: "" };
    const streamOf = (name: keyof typeof printed) => ({
      write: (text: string) => {
        printed[name] += text;
      },
      on: () => {},
    });
    const io = { stdin: {}, stdout: streamOf("stdout"), stderr: streamOf("stderr"), env: {} };
    const { root } = tempCheckout({ git: false });
    const exitCode = await runCli(["fail", ...flags], { ...io, cwd: () => root }, throwing(error));
    return [exitCode, printed.stdout, printed.stderr];
  }

  it("shows the stack of an unexpected error and exits with 70", async () => {
    const [exitCode, stdout, stderr] = await fail(new TypeError("x is undefined"));
    expect([exitCode, stdout]).toEqual([70, ""]);
    expect(stderr).toMatch(/^This is a bug in claimwire.*\n\nTypeError: x is undefined\n {4}at /);
    const [, json] = await fail(new TypeError("x is undefined"), "--json");
    expect(JSON.parse(json)).toMatchObject({ ok: false, bug: expect.stringContaining("x is undefined") });
  });

  it("shows no stack of a user error and exits with 1", async () => {
    const error = new UserError({
      code: "FILE_EMPTY",
      severity: "error",
      at: { file: "a.yaml", path: [] },
      message: "It is empty.",
    });
    expect(await fail(error)).toEqual([1, "", "a.yaml  FILE_EMPTY\n  It is empty.\n\n1 error\n"]);
  });

  it("explains a file system error and exits with 1", async () => {
    const error = Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "open", path: "/x" });
    expect(await fail(error)).toEqual([
      1,
      "",
      "/x  SYSTEM_REFUSED\n  open failed: permission is missing (EACCES).\n\n1 error\n",
    ]);
    const missing = Object.assign(new Error("ENOENT"), { code: "ENOENT", syscall: "open", path: "/x" });
    expect((await fail(missing))[0]).toBe(70);
  });
});

describe("--json", () => {
  it("prints one document and nothing else", async () => {
    const checkout = tempCheckout();
    checkout.write("data/claims/broken.yaml", "statement: x\n");
    const { exitCode, stdout, stderr } = await claimwire(checkout.root, ["check", "--json"]);
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(issueCodes(JSON.parse(stdout))).toContain("FIELD_MISSING");
  });
});
