import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { COMMANDS } from "./commands.js";
import { EXAMPLES } from "./examples.js";
import { findVerb } from "./shell/find-verb.js";
import { parseArguments } from "./shell/run-verb.js";

const DOC = readFileSync(new URL("../../../docs/cli.md", import.meta.url), "utf8");

function sectionOf(verb: string): string {
  const [, section] = DOC.split(`\n## claimwire ${verb}\n`);
  return section?.split("\n## ")[0] ?? "";
}

it("docs/cli.md has a section for every verb, and for no other", () => {
  const headings = [...DOC.matchAll(/^## claimwire (.*)$/gm)].map(([, verb]) => verb);
  expect(headings.sort()).toEqual([...COMMANDS.keys()].sort());
});

it.each([...COMMANDS.entries()])(
  "docs/cli.md lists every flag of %s, and no other",
  async (verb, [, load]) => {
    const { command } = await load();
    const flags = command.options.map((option) => option.name()).filter((name) => name !== "json");
    const documented = [...sectionOf(verb).matchAll(/^\| `--([a-z-]+)`/gm)].map(([, name]) => name);
    expect(documented.sort()).toEqual(flags.sort());
  },
);

it("the help of every verb, and of no other, has examples of it", () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual([...COMMANDS.keys()].sort());
  for (const [verb, lines] of Object.entries(EXAMPLES)) {
    for (const line of lines) expect(`${line} `).toMatch(new RegExp(`^${verb} `));
  }
});

const ROOT = new URL("../../../", import.meta.url);
const PAGES = [
  ...readdirSync(new URL("docs", ROOT))
    // The examples of errors.md are meant to be wrong; another test runs them.
    .filter((name) => name.endsWith(".md") && name !== "errors.md")
    .map((name) => `docs/${name}`),
  ...["README.md", "CONTRIBUTING.md", "CORRECTIONS.md", "data/README.md", "apps/cli/README.md"],
];

/** The command lines of a page: of its blocks, without the remark after two spaces, and those amid its text. */
function commandsOf(page: string): string[] {
  const text = readFileSync(new URL(page, ROOT), "utf8");
  const lines = text.matchAll(/^ *npx claimwire (.*?)(?: {2,}.*)?$/gm);
  const spans = text.matchAll(/`npx claimwire ([^`]*)`/g);
  const found = [...lines, ...spans].map(([, line = ""]) => line.replace(/\s+#.*$/, ""));
  return [...new Set(found)].filter((line) => !line.startsWith("<verb>") && !/--help|--version/.test(line));
}

const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = ""]) => quoted ?? plain);

const SHOWN: readonly (readonly [place: string, line: string])[] = [
  ...PAGES.flatMap((page) => commandsOf(page).map((line) => [page, line] as const)),
  ...Object.entries(EXAMPLES).flatMap(([verb, lines]) =>
    lines.map((line) => [`${verb} --help`, line] as const),
  ),
];

it.each(SHOWN)("%s shows a command that runs as it stands: %s", async (_page, line) => {
  const { name, verb, rawArgs } = await findVerb(words(line), COMMANDS);
  expect(parseArguments(name, verb.command, rawArgs)).toBeUndefined();
});
