import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "./package-files.js";

/** Writes files below a folder, which it makes. */
export function writeFiles(folder: string, files: Files): void {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const one of folders) mkdirSync(one, { recursive: true });
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
}

/** The parts that the main entry has as well. */
const PARTS = ["claims", "sources", "entities", "topics"];

const ENTRIES = ["index", ...PARTS, "history", "passages"];

/** The names that a compiled ES module exports. */
function exportsOf(code: string): readonly string[] {
  const [, list = ""] = /\bexport ?\{([^}]*)\};?\s*$/.exec(code) ?? [];
  return list.split(",").map((one) => one.trim().replace(/^.* as /, ""));
}

/**
 * Writes the entries that need no code of their own: the parts under CommonJS, which are in its main entry (its data are
 * in one file, so that a part would save nothing), and the types of the ES modules, which are those of CommonJS.
 */
export function writeEntries(dist: string): void {
  const parts = PARTS.map((name): [string, string] => {
    const names = exportsOf(readFileSync(join(dist, "esm", `${name}.js`), "utf8"));
    const code = `"use strict";\nconst { ${names.join(", ")} } = require("./index.js");\nmodule.exports = { ${names.join(", ")} };\n`;
    return [`cjs/${name}.js`, code];
  });
  const types = ENTRIES.map((name): [string, string] => [
    `esm/${name}.d.ts`,
    `export * from "../cjs/${name}.js";\n`,
  ]);
  writeFiles(dist, new Map([...parts, ...types]));
}

/** Writes, for resolvers that know no `exports`, a folder for each entry but the main one that leads to its code. */
export function writeOldEntries(folder: string): void {
  const manifests = ENTRIES.slice(1).map((name): [string, string] => [
    `${name}/package.json`,
    `${JSON.stringify({ main: `../dist/cjs/${name}.js`, module: `../dist/esm/${name}.js`, types: `../dist/cjs/${name}.d.ts` })}\n`,
  ]);
  writeFiles(folder, new Map(manifests));
}

/** A document of the checkout as it stands in the package, where other documents are not. */
export function withoutLocalLinks(text: string): string {
  return text.replace(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, "$1");
}
