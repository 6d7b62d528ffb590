import { lstatSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import type { OnStep } from "../file/on-step.js";
import { refused } from "../file/refused.js";
import { acquireLock } from "../lock/acquire-lock.js";
import { fileEquals, listTree, staleFiles, type Tree } from "../rendered/list-tree.js";
import { identifyRendering } from "../rendered/rendering.js";
import { collectRendered } from "./collect-rendered.js";
import { makeSet } from "./make-set.js";
import {
  finishSwitch,
  isHalfSwitched,
  PUBLIC_FOLDER,
  removeLeftovers,
  type SwitchState,
  switchPublic,
} from "./switch-public.js";

export interface PublishOptions {
  /** The top folder of the checkout. */
  readonly root: string;
  /** The folders that hold what was rendered, absolute. */
  readonly from: readonly string[];
  readonly onStep?: OnStep | undefined;
}

/** Paths are below `public/`, parts joined by `/`. */
export interface Published {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** How many files had their bytes already; they are the same files as before. */
  readonly unchanged: number;
  /** Empty when `public/` is complete. */
  readonly issues: readonly Issue[];
}

const NOTHING = { written: [], removed: [], unchanged: 0 };

const AS_IT_WAS = "Everything there is as it was.";

/**
 * Brings `public/` to hold what the apps rendered, and nothing else. One writer at a time. The new set is made aside,
 * complete, and then takes the place of the old one; a file whose bytes are the same is linked into it, not copied. So
 * whoever reads `public/`, or finds it after a kill, has the old set or the new one, whole.
 */
export async function publishFolder(options: PublishOptions): Promise<Published> {
  const { root, from } = options;
  const doing = { state: AS_IT_WAS };
  try {
    const seen = from.map(identifyRendering);
    const { sources, issues } = collectRendered(root, from);
    const problems = [...issues, ...checkPublic(root)];
    if (problems.length > 0) return { ...NOTHING, issues: problems };
    const lock = await acquireLock(root, "publish");
    if (lock.issue !== undefined) return { ...NOTHING, issues: [lock.issue] };
    try {
      if (isHalfSwitched(root)) finishSwitch(root);
      return await publishUnderLock(sources, options, seen, doing);
    } finally {
      tidy(root);
      await lock.release();
    }
  } catch (error) {
    return { ...NOTHING, issues: [refused(root, error, doing.state, PUBLIC_FOLDER)] };
  }
}

/** What stands there is about to be replaced and removed, so it must be a plain folder, or nothing. */
function checkPublic(root: string): Issue[] {
  const stats = lstatSync(join(root, PUBLIC_FOLDER), { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return [];
  const flaw = stats.isSymbolicLink() ? "is a symbolic link" : "is no folder";
  const message = `Nothing is published into ${PUBLIC_FOLDER}: it ${flaw}.`;
  return [storeIssue("PATH_UNSAFE", { file: PUBLIC_FOLDER, path: [] }, message)];
}

async function publishUnderLock(
  sources: ReadonlyMap<string, string>,
  { root, from, onStep = () => {} }: PublishOptions,
  seen: readonly string[],
  doing: SwitchState,
): Promise<Published> {
  const to = join(root, PUBLIC_FOLDER);
  removeLeftovers(root);
  await onStep("begun");
  const tree = listTree(to);
  const written = findChanged(sources, to, tree);
  const removed = staleFiles(tree, sources);
  const isSame = written.length + removed.length === 0;
  const next = isSame ? undefined : await makeSet(root, sources, tree, new Set(written), onStep);
  const anew = from.filter((folder, index) => identifyRendering(folder) !== seen[index]);
  if (anew.length > 0)
    return { ...NOTHING, issues: anew.map((folder) => renderedAnew(relative(root, folder))) };
  if (next !== undefined) await switchPublic(root, next, doing, onStep);
  return { written, removed, unchanged: sources.size - written.length, issues: [] };
}

/** The files whose bytes are not yet in place. */
function findChanged(sources: ReadonlyMap<string, string>, to: string, { files }: Tree): readonly string[] {
  const isInPlace = ([path, source]: readonly [string, string]): boolean =>
    files.has(path) && fileEquals(join(to, path), readFileSync(source));
  return [...sources].filter((entry) => !isInPlace(entry)).map(([path]) => path);
}

/** Some of it was copied as it was before, some as it is now. */
function renderedAnew(folder: string): Issue {
  const message = "It was rendered again while it was read. Nothing was published.";
  return storeIssue("RENDERED_UNFINISHED", { file: folder, path: [] }, message, "Run it again.");
}

function tidy(root: string): void {
  if (isHalfSwitched(root)) return;
  try {
    removeLeftovers(root);
  } catch {
    // The next run does it.
  }
}
