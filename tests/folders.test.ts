import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "./copy-checkout.js";
import { sourceModules } from "./source-modules.js";

const FILES_AT_MOST = 25;
const CHAIN_AT_MOST = 7;

it("no folder has more than 25 source files", () => {
  const counts = new Map<string, number>();
  for (const file of sourceModules()) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > FILES_AT_MOST)).toEqual([]);
});

it("no chain of imports inside one folder has more than 7 files", () => {
  const imports = new Map(sourceModules().map((file) => [file, importsOfItsFolder(file)]));
  const chains = [...imports.keys()].map((file) => longestChain(file, imports));
  expect(chains.filter(({ length }) => length > CHAIN_AT_MOST)).toEqual([]);
});

it("each folder of test support is called test-support", () => {
  const named = sourceModules().filter((file) =>
    /\/(tests?|testing|test-[^/]*|fixtures|helpers)\//.test(file),
  );
  expect(named).toEqual([]);
});

function importsOfItsFolder(file: string): string[] {
  const specifiers = readFileSync(join(ROOT, file), "utf8").matchAll(/ from "\.\/([^/"]+)\.js";/g);
  return [...specifiers].flatMap(([, name]) => {
    const path = `${dirname(file)}/${name}`;
    return [`${path}.ts`, `${path}.tsx`];
  });
}

/** The longest row of modules from `file` on in which each imports the next; there is no circle among them. */
function longestChain(file: string, imports: ReadonlyMap<string, readonly string[]>): string[] {
  const next = (imports.get(file) ?? []).filter((module) => imports.has(module));
  const rest = next
    .map((module) => longestChain(module, imports))
    .reduce((longest, chain) => (chain.length > longest.length ? chain : longest), []);
  return [file, ...rest];
}
