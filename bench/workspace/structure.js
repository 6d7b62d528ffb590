/**
 * Prints of each folder with sources how many files it has and the longest chain of imports among them, in files, and
 * whether any of our modules import each other in a circle. Imports of types count.
 */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { cruise } from "dependency-cruiser";
import { makeReport } from "../report.js";

const FILES_AT_MOST = 25;
const CHAIN_AT_MOST = 7;
const SOURCE = "^(packages|apps)/[^/]+/(src|build)/";

const { options } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
const { output } = await cruise(["packages", "apps"], {
  ...options,
  includeOnly: SOURCE,
  exclude: "\\.test\\.tsx?$",
});
const { modules } = output;

const imports = new Map(
  modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
);
const folders = new Map();
for (const path of imports.keys()) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);

/** The most files of one folder that import each other in a row, from a file on; a circle ends where it began. */
function chainFrom(path, seen = new Set()) {
  const inside = (imports.get(path) ?? []).filter((to) => dirname(to) === dirname(path) && !seen.has(to));
  return 1 + Math.max(0, ...inside.map((to) => chainFrom(to, new Set([...seen, path]))));
}

const report = makeReport();
for (const [folder, files] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
  report.add(`${folder}: files`, files.length, { atMost: FILES_AT_MOST });
  report.add(`${folder}: longest chain`, Math.max(...files.map((file) => chainFrom(file))), {
    atMost: CHAIN_AT_MOST,
  });
}
const circles = modules.filter(({ dependencies }) => dependencies.some(({ circular }) => circular));
report.add("modules that import in a circle", circles.length, { atMost: 0 });
report.print();
