/** @module-tag process */
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { BUILT_COMMAND } from "../../test-support/built-command.js";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { releasedCheckout, type TempCheckout, tempCheckout } from "../../test-support/temp-checkout.js";
import { SHELL_SCRIPTS, SHELLS } from "./shell-scripts.js";

const complete = async (folder: string, ...words: string[]): Promise<string[]> => {
  const { stdout } = await claimwire(folder, ["completion", "bash", "--", ...words]);
  return stdout.split("\n").slice(0, -1);
};

const isThere = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

describe("completion", () => {
  it.each<[string[], string[]]>([
    [["re"], ["retract", "reinstate", "reply", "release"]],
    [
      ["add", ""],
      ["claim", "source", "entity", "topic"],
    ],
    [
      ["track", ""],
      ["init", "export", "--since", "--out", "--dry-run", "--json"],
    ],
    [["--"], ["--help", "--version", "--cwd"]],
    [
      ["check", ""],
      ["--since", "--json"],
    ],
    [["retract", "example-claim", "--re"], ["--reason"]],
    [
      ["retract", "example-claim", "--reason", "mis"],
      ["misread", "misattributed"],
    ],
    [["retract", "example-claim", "--reason", "=", "leg"], ["legal"]],
    [["retract", "example-claim", "--reason=leg"], ["legal"]],
    [["retract", "--reason", "misread", ""], ["example-claim"]],
    [["retract", "example-claim", "--reason", "misread", "--rea"], []],
    [["add", "claim", "new", "--source", ""], ["example-report"]],
    [["add", "source", "new", "--prints-reply", "example-wire,"], ["example-wire,example-county"]],
    [["log", "sour"], ["sources/example-report"]],
    [["diff", ""], ["1.0.0"]],
    [["diff", "1.0.0", "1"], ["1.0.0"]],
    [["passages", "verify", ""], []],
    [["wholly-other", ""], []],
  ])("proposes for %j", async (words, expected) => {
    const { root } = releasedCheckout({ git: false });
    const found = await complete(root, ...words);
    expect(found.slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  it("proposes verbs and codes outside a checkout, and ids of the checkout that --cwd names", async () => {
    expect(await complete(tmpdir(), "retract", "x", "--reason", "mis")).toHaveLength(2);
    expect(await complete(tmpdir(), "retract", "")).toEqual([]);
    const { root } = releasedCheckout({ git: false });
    expect(await complete(tmpdir(), "--cwd", root, "retract", "")).toEqual(["example-claim"]);
  });

  it("shows what a code or verb is for where the shell shows it", async () => {
    const zsh = await claimwire(tmpdir(), ["completion", "zsh", "--", "chec"]);
    expect(zsh.stdout).toMatch(/^check:Check records.*\n$/);
    const fish = await claimwire(tmpdir(), ["completion", "fish", "--", "chec"]);
    expect(fish.stdout).toMatch(/^check\tCheck records.*\n$/);
  });

  it("asks for the shell, and refuses another", async () => {
    expect(issueCodes(await claimwireJson(tmpdir(), ["completion"]))).toEqual(["ARGUMENT_BAD"]);
    expect(issueCodes(await claimwireJson(tmpdir(), ["completion", "tcsh"]))).toEqual(["ARGUMENT_BAD"]);
  });

  it.each(SHELLS.filter(isThere))("prints a script that %s can read", (shell) => {
    const { path } = tempCheckout({ git: false, files: { script: SHELL_SCRIPTS[shell] } });
    expect(execFileSync(shell, ["-n", path("script")], { encoding: "utf8" })).toBe("");
  });

  it.skipIf(!isThere("bash"))("completes in bash what was typed", () => {
    const checkout: TempCheckout = releasedCheckout({ git: false });
    const bin = checkout.path("claimwire");
    writeFileSync(bin, `#!/bin/sh\nexec node '${BUILT_COMMAND}' "$@"\n`, { mode: 0o755 });
    const ask = `${SHELL_SCRIPTS.bash}
      COMP_WORDS=("${bin}" retract exa); COMP_CWORD=2; _claimwire; printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(execFileSync("bash", ["-c", ask], { cwd: checkout.root, encoding: "utf8" })).toBe(
      "example-claim\n",
    );
  });
});
