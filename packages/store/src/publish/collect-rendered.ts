import { lstatSync } from "node:fs";
import { join, relative } from "node:path";
import { type Issue, issue } from "@claimwire/schema";
import { ancestorsOf } from "../journal/check-target.js";
import { findPathFlaw, foldPath } from "../journal/safe-path.js";
import { listTree } from "./list-tree.js";

export interface Rendered {
  /** Where each file to publish is read, by its path in `public/`. */
  readonly sources: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/**
 * Lists what the apps rendered. A folder that is missing or empty, a name that is not safe, a link, and two files that
 * claim one place are issues.
 */
export function collectRendered(root: string, folders: readonly string[]): Rendered {
  const sources = new Map<string, string>();
  const issues: Issue[] = [];
  for (const folder of folders) {
    const shown = relative(root, folder) || ".";
    const { files, others } = listRendered(folder);
    if (files.size === 0) issues.push(nothingRendered(shown));
    for (const path of others) issues.push(unsafe(`${shown}/${path}`, "is neither a file nor a folder"));
    for (const path of files) {
      const flaw = findPathFlaw(path);
      const other = sources.get(path);
      if (flaw !== undefined) issues.push(unsafe(`${shown}/${path}`, flaw));
      if (other !== undefined) issues.push(clash(path, `${shown}/${path}`, relative(root, other)));
      sources.set(path, join(folder, path));
    }
  }
  const show = (path: string): string => relative(root, sources.get(path) ?? path);
  return { sources, issues: [...issues, ...findFoldedClashes(sources, show)] };
}

function listRendered(folder: string): ReturnType<typeof listTree> {
  const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? listTree(folder) : { files: new Set(), folders: new Set(), others: new Set() };
}

/** Paths that are one file, or a file and the folder of another, on a file system that folds names. */
function findFoldedClashes(sources: ReadonlyMap<string, string>, show: (path: string) => string): Issue[] {
  const paths = [...sources.keys()].sort();
  const folded = new Map<string, string>();
  const clashes = new Map<string, Issue>();
  const meet = (one: string, other: string | undefined): void => {
    if (other !== undefined && !clashes.has(other)) clashes.set(other, clash(other, show(one), show(other)));
  };
  for (const path of paths) {
    meet(path, folded.get(foldPath(path)));
    folded.set(foldPath(path), path);
  }
  for (const path of paths) for (const above of ancestorsOf(path)) meet(path, folded.get(foldPath(above)));
  return [...clashes.values()];
}

function nothingRendered(folder: string): Issue {
  const message = "There is nothing rendered here, so nothing was published.";
  return issue("RENDERED_MISSING", { file: folder, path: [] }, message, "Render it first:  npm run build");
}

function unsafe(file: string, flaw: string): Issue {
  const message = `The path ${JSON.stringify(file)} ${flaw}. Nothing was published.`;
  return issue("PATH_UNSAFE", { file, path: [] }, message);
}

function clash(place: string, one: string, other: string): Issue {
  const message = `${one} and ${other} both claim the place ${place}. Nothing was published.`;
  return issue("PUBLISH_CLASH", { file: one, path: [] }, message, "Let only one app render that file.");
}
