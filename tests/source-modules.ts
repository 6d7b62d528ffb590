import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ParseResult, parseSync } from "oxc-parser";
import { ROOT } from "./copy-checkout.js";
import { filesBelow } from "./read-tree.js";

/** What is not source: tests, what supports them, and what the build writes. */
const NO_SOURCE =
  /\.test(-d)?\.tsx?$|\/test-support\/|^packages\/testing\/|\/(code-lists|record-places|record-types)\.ts$/;

/** The modules of every package and app, by their paths from the root. */
export function sourceModules(): string[] {
  const folders = ["packages", "apps"].flatMap((group) =>
    readdirSync(join(ROOT, group)).flatMap((name) => [`${group}/${name}/src`, `${group}/${name}/build`]),
  );
  return folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => filesBelow(join(ROOT, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && !NO_SOURCE.test(file));
}

/** The syntax of a module. */
export function parseModule(file: string): ParseResult {
  return parseSync(file, readFileSync(join(ROOT, file), "utf8"));
}

/** The names that a module declares and exports; what it passes on from another module is not its own. */
export function exportedNames(file: string): string[] {
  const { staticImports, staticExports } = parseModule(file).module;
  const imported = new Set(
    staticImports.flatMap(({ entries }) => entries.map(({ localName }) => localName.value)),
  );
  return staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ moduleRequest, localName }) => moduleRequest === null && !imported.has(localName.name ?? ""))
    .flatMap(({ exportName, localName }) => exportName.name ?? localName.name ?? []);
}
