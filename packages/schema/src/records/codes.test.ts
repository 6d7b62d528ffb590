import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as codes from "./codes.js";
import { VOCABULARY_LISTS } from "./vocabulary.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../../../data/README.md"), "utf8");
const [, SECTION = ""] = PAGE.split("\n## The codes\n");
const TABLES = SECTION.split("\n## ")[0]
  ?.split("\n### ")
  .slice(1)
  .map((table) => table.split("\n").filter((line) => /^\| .*`[^`]+` \|/.test(line)));

const { STATE_REASONS, REASONS: _reasons, labelOf: _label, phraseOf: _phrase, ...lists } = codes;

function renderRows(list: codes.CodeList, before = ""): string[] {
  return Object.entries(list).map(([code, { definition }]) => `| ${before}\`${code}\` | ${definition} |`);
}

it("data/README.md has every code with its meaning, in this order, and no other but those of the vocabulary", () => {
  const reasons = Object.entries(STATE_REASONS).flatMap(([state, list]) => renderRows(list, `${state} | `));
  const wanted = [...Object.values(lists).map((list) => renderRows(list)), reasons];
  const texts = (tables: readonly (readonly string[])[]): string[] => tables.map((rows) => rows.join("\n"));
  const found = texts(TABLES ?? []);
  expect(found).toEqual(expect.arrayContaining(texts(wanted)));
  expect(found).toHaveLength(wanted.length + VOCABULARY_LISTS.length);
});
