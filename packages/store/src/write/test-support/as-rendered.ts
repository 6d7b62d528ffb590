import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listTree } from "../rendered/list-tree.js";
import type { Origin } from "../rendered/origin.js";
import { printRendering, renderingFile } from "../rendered/rendering.js";

export const ORIGIN: Origin = {
  version: "1.5.0",
  baseUrl: "https://wire.example",
  ledger: "a1".repeat(32),
  settings: "b2".repeat(32),
};

/** Makes the files of a folder pass for what an app rendered there. */
export function asRendered(folder: string, origin: Partial<Origin> = {}): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const files = [...listTree(folder).files].map((path) => {
    return [path, { size: readFileSync(join(folder, path)).length, key: "" }] as const;
  });
  const text = printRendering({ origin: { ...ORIGIN, ...origin }, code: "", files: new Map(files) });
  rmSync(renderingFile(folder), { force: true });
  writeFileSync(renderingFile(folder), text);
}
