import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { RULES } from "./rules.js";

/** Where the rules are that are variants of one check, by the code of one of them. */
const FAMILIES: Readonly<Record<string, string>> = {
  CLAIM_MISSING: "reference-missing",
  SOURCE_MISSING: "reference-missing",
  ENTITY_MISSING: "reference-missing",
  TOPIC_MISSING: "reference-missing",
  ENTITY_UNUSED: "record-unused",
  TOPIC_UNUSED: "record-unused",
};
const FOLDERS = ["claims", "entities", "any-kind", "sources", "statements"];

it("no two rules have the same code", () => {
  const codes = RULES.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

it.each(RULES)("$code is raised by the file of its name", ({ code }) => {
  const name = FAMILIES[code] ?? code.toLowerCase().replaceAll("_", "-");
  const found = FOLDERS.filter((folder) => existsSync(join(import.meta.dirname, folder, `${name}.ts`)));
  expect(found).toHaveLength(1);
});

it.each(RULES)("$code says what it means and why", ({ meaning, why }) => {
  for (const sentence of [meaning, why]) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
