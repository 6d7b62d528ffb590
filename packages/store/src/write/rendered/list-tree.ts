import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ascending } from "../../text/sort-issues.js";

/** The contents of a folder, by path below it, parts joined by `/`. No link is followed. */
export interface Tree {
  /** Plain files. */
  readonly files: ReadonlySet<string>;
  /** Each after the folder that it stands in. */
  readonly folders: ReadonlySet<string>;
  /** Links, devices and the like. */
  readonly others: ReadonlySet<string>;
}

/** Lists a folder; one that does not exist is empty. */
export function listTree(folder: string): Tree {
  const tree = { files: new Set<string>(), folders: new Set<string>(), others: new Set<string>() };
  try {
    visit(folder, "", tree);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return tree;
}

/** The files, links and the like of a tree that are not among `kept`. */
export function staleFiles({ files, others }: Tree, kept: ReadonlyMap<string, unknown>): readonly string[] {
  return [...files, ...others].filter((path) => !kept.has(path));
}

/** Whether a file holds these bytes. A file of another size is not read. */
export function fileEquals(file: string, bytes: Buffer): boolean {
  return lstatSync(file).size === bytes.length && readFileSync(file).equals(bytes);
}

type Growing = { readonly [K in keyof Tree]: Set<string> };

function visit(folder: string, prefix: string, tree: Growing): void {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => ascending(a.name, b.name))) {
    const path = `${prefix}${entry.name}`;
    if (entry.isFile()) tree.files.add(path);
    else if (entry.isDirectory()) {
      tree.folders.add(path);
      visit(folder, `${path}/`, tree);
    } else tree.others.add(path);
  }
}
