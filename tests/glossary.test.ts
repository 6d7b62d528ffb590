import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Visitor } from "oxc-parser";
import { expect, it } from "vitest";
import { ROOT } from "./copy-checkout.js";
import { parseModule, sourceModules } from "./source-modules.js";

const glossary = readFileSync(join(ROOT, "docs/glossary.md"), "utf8");

/** Each synonym that the glossary forbids, and the word to use. */
const FORBIDDEN = glossary.split("\n").flatMap((line) => {
  const [, word = "", , not = ""] = line.split(/ ?\| ?/);
  return not === "" || not === "not" || not.startsWith("-")
    ? []
    : not.split(", ").map((synonym) => [synonym, word] as const);
});

/** The words of a name: `toldEntry`, `TOLD_ENTRY` and `told-entry.ts` are all "told entry". */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .join(" ")
    .toLowerCase();
}

function namesIn(file: string): Set<string> {
  const names = new Set([basename(file).replace(/\.tsx?$/, "")]);
  const add = ({ name }: { name: string }): unknown => names.add(name);
  new Visitor({ Identifier: add, JSXIdentifier: add }).visit(parseModule(file).program);
  return names;
}

it("the glossary forbids synonyms", () => {
  expect(FORBIDDEN.length).toBeGreaterThan(5);
});

it("no name in the source uses a synonym that the glossary forbids", () => {
  const found = sourceModules().flatMap((file) =>
    [...namesIn(file)].flatMap((name) => {
      const words = ` ${wordsOf(name)} `;
      return FORBIDDEN.filter(([synonym]) => words.includes(` ${synonym} `)).map(
        ([synonym, word]) => `${file}: in "${name}", write "${word}" and not "${synonym}"`,
      );
    }),
  );
  expect(found).toEqual([]);
});
