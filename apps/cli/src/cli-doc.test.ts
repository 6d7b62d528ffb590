import { readFileSync } from "node:fs";
import type { ArgsDef } from "citty";
import { expect, it } from "vitest";
import { COMMANDS } from "./commands.js";

const DOC = readFileSync(new URL("../../../docs/cli.md", import.meta.url), "utf8");

function sectionOf(verb: string): string {
  const [, section] = DOC.split(`\n## claimwire ${verb}\n`);
  return section?.split("\n## ")[0] ?? "";
}

it("docs/cli.md has a section for every verb, and for no other", () => {
  const headings = [...DOC.matchAll(/^## claimwire (.*)$/gm)].map(([, verb]) => verb);
  expect(headings.sort()).toEqual([...COMMANDS.keys()].sort());
});

it.each([...COMMANDS])("docs/cli.md tells of every flag of %s, and of no other", async (verb, load) => {
  const { args } = await load();
  const flags = Object.entries(args as ArgsDef)
    .filter(([name, { type }]) => type !== "positional" && name !== "json")
    .map(([name]) => name);
  const told = [...sectionOf(verb).matchAll(/^\| `--([a-z-]+)`/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(flags.sort());
});
