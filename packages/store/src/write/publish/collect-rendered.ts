import { lstatSync } from "node:fs";
import { join, relative } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import { findClashes } from "../file/check-target.js";
import { findPathFlaw } from "../file/safe-path.js";
import { listTree } from "../rendered/list-tree.js";
import type { Origin } from "../rendered/origin.js";
import { readRendering } from "../rendered/rendering.js";
import { checkSameRelease } from "./check-same-release.js";

export interface Rendered {
  /** Where each file to publish is read, by its path in `public/`. */
  readonly sources: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/**
 * Collects the files that the lists of the renderings name; a build tool may have left files of an earlier run beside
 * them. Issues are: a folder that is missing, empty or not complete, an unsafe name, a link, two files with one path,
 * and folders with different origins.
 */
export function collectRendered(root: string, folders: readonly string[]): Rendered {
  const sources = new Map<string, string>();
  const origins = new Map<string, Origin>();
  const issues: Issue[] = [];
  for (const folder of folders) {
    const shown = relative(root, folder) || ".";
    const { origin, files, issues: ofFolder } = listRendered(folder, shown);
    if (origin !== undefined) origins.set(shown, origin);
    issues.push(...ofFolder);
    for (const path of files) {
      const flaw = findPathFlaw(path);
      const other = sources.get(path);
      if (flaw !== undefined) issues.push(unsafe(`${shown}/${path}`, flaw));
      if (other !== undefined) issues.push(clash(path, `${shown}/${path}`, relative(root, other)));
      sources.set(path, join(folder, path));
    }
  }
  const show = (path: string): string => relative(root, sources.get(path) ?? path);
  const clashes = new Map<string, Issue>();
  for (const { path, other } of findClashes([...sources.keys()].sort())) {
    if (!clashes.has(other)) clashes.set(other, clash(other, show(path), show(other)));
  }
  issues.push(...clashes.values(), ...checkSameRelease(origins));
  return { sources, issues };
}

/** The files of a rendering; `shown` is the name of the folder in issues. */
function listRendered(
  folder: string,
  shown: string,
): { readonly origin?: Origin; readonly files: Iterable<string>; readonly issues: readonly Issue[] } {
  const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const found = isFolder ? listTree(folder) : undefined;
  if (found === undefined || found.files.size === 0) return { files: [], issues: [nothingRendered(shown)] };
  const links = [...found.others].map((path) => unsafe(`${shown}/${path}`, "is neither a file nor a folder"));
  const rendering = readRendering(folder);
  if (rendering === undefined) return { files: found.files, issues: [...links, unfinished(shown)] };
  const { origin, files } = rendering;
  const lacking = [...files.keys()].filter((path) => !found.files.has(path));
  const issues = [...links, ...lacking.slice(0, 1).map((path) => unfinished(`${shown}/${path}`))];
  return { origin, files: files.keys(), issues };
}

function nothingRendered(folder: string): Issue {
  const message = "There is nothing rendered here, so nothing was published.";
  return storeIssue(
    "RENDERED_MISSING",
    { file: folder, path: [] },
    message,
    "Render it first:  npm run build",
  );
}

function unfinished(file: string): Issue {
  const message =
    "What was rendered here is not whole: rendering was cut off, or something was changed since.";
  return storeIssue("RENDERED_UNFINISHED", { file, path: [] }, message, "Render it again:  npm run build");
}

function unsafe(file: string, flaw: string): Issue {
  const message = `The path ${JSON.stringify(file)} ${flaw}. Nothing was published.`;
  return storeIssue("PATH_UNSAFE", { file, path: [] }, message);
}

function clash(place: string, one: string, other: string): Issue {
  const message = `${one} and ${other} would both be published as ${place}. Nothing was published.`;
  return storeIssue("PUBLISH_CLASH", { file: one, path: [] }, message, "Let only one app render that file.");
}
