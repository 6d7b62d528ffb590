import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "./package-files.js";
import { renderNodeBridge, renderNodeEntry } from "./render-module.js";

/** Writes files below a folder, which it makes. */
export function writeFiles(folder: string, files: Files): void {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const one of folders) mkdirSync(one, { recursive: true });
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
}

/** The types of the ES modules lead to those beside the CommonJS code. */
export function writeModuleTypes(dist: string): void {
  const entries = readdirSync(join(dist, "esm")).filter((name) => name.endsWith(".js"));
  writeFiles(
    dist,
    new Map(
      entries.map((entry) => [`esm/${entry.replace(/js$/, "d.ts")}`, `export * from "../cjs/${entry}";\n`]),
    ),
  );
}

/** The entries of Node, for those that are compiled. */
export function writeNodeEntries(dist: string): void {
  const files = readdirSync(join(dist, "cjs")).filter((file) => file.endsWith(".js"));
  const entries = files.flatMap((file): [string, string][] => {
    const name = file.slice(0, -".js".length);
    const bridge = renderNodeBridge(name, readFileSync(join(dist, "cjs", file), "utf8"));
    return [
      [`node/${name}.js`, renderNodeEntry(name)],
      [`node/${name}.cjs`, bridge],
    ];
  });
  writeFiles(dist, new Map(entries));
}
