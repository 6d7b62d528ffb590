import { relative } from "node:path";
import type { Issue } from "@claimwire/schema";
import { acquireLock } from "../journal/acquire-lock.js";
import type { OnStep } from "../journal/journal-folder.js";
import { refused } from "../journal/refused.js";
import { checkDestination } from "./check-destination.js";
import { collectRendered } from "./collect-rendered.js";
import { listTree } from "./list-tree.js";
import { checkWritable, clearWay, placeFiles, removeFiles } from "./place-files.js";
import { orderPlacing, orderRemoving } from "./publish-order.js";
import { stageChanged } from "./stage-changed.js";
import { makeStagingFolder, removeStaging } from "./staging-folder.js";

export interface PublishOptions {
  /** The top folder of the checkout. */
  readonly root: string;
  /** The folders that hold what was rendered, absolute. */
  readonly from: readonly string[];
  /** The folder to publish into, absolute; afterwards it holds what `from` hold and nothing else. */
  readonly to: string;
  readonly onStep?: OnStep | undefined;
}

/** Paths are below `to`, parts joined by `/`, in the order in which they changed. */
export interface Published {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** How many files had their bytes already; they are not touched. */
  readonly unchanged: number;
  /** Empty when `to` is complete. */
  readonly issues: readonly Issue[];
}

/**
 * Brings `to` to hold what the apps rendered. One writer at a time; every new file is complete, aside, before the first
 * old one is replaced; the order is that of `orderPlacing`, and stale files go last. So a kill at any moment leaves
 * whole files, old or new, whose links work, and running it again ends as if nothing had happened.
 */
export async function publishFolder(options: PublishOptions): Promise<Published> {
  const { root, from, to } = options;
  const { sources, issues } = collectRendered(root, from);
  const problems = [...issues, ...checkDestination(root, from, to)];
  if (problems.length > 0) return { written: [], removed: [], unchanged: 0, issues: problems };
  const lock = await acquireLock(root, "publish");
  if (lock.issue !== undefined) return { written: [], removed: [], unchanged: 0, issues: [lock.issue] };
  try {
    return await publishUnderLock(sources, options);
  } finally {
    await lock.release();
  }
}

async function publishUnderLock(
  sources: ReadonlyMap<string, string>,
  { root, to, onStep = () => {} }: PublishOptions,
): Promise<Published> {
  const written: string[] = [];
  const removed: string[] = [];
  let unchanged = 0;
  try {
    const aside = makeStagingFolder(root, to);
    await onStep("begun");
    const tree = listTree(to);
    const destination = { folder: to, tree };
    const staged = await stageChanged(sources, to, tree, aside, onStep);
    unchanged = sources.size - staged.size;
    const stale = [...tree.files, ...tree.others].filter((path) => !sources.has(path));
    checkWritable(destination, [...staged.keys(), ...stale]);
    await onStep("staged");
    clearWay(destination, staged.keys(), aside);
    await onStep("way clear");
    await placeFiles(to, orderPlacing([...staged.keys()], tree.files), staged, async (path) => {
      written.push(path);
      await onStep(`place ${path}`);
    });
    await removeFiles(destination, orderRemoving(stale), async (path) => {
      removed.push(path);
      await onStep(`remove ${path}`);
    });
    await onStep("stale removed");
    removeStaging(root, to);
    await onStep("done");
    return { written, removed, unchanged, issues: [] };
  } catch (error) {
    tidy(root, to);
    const state = describeState(written.length);
    return { written, removed, unchanged, issues: [refused(root, error, state, relative(root, to))] };
  }
}

function tidy(root: string, to: string): void {
  try {
    removeStaging(root, to);
  } catch {
    // The next run does it.
  }
}

function describeState(written: number): string {
  if (written === 0) return "Everything there is as it was.";
  return `${written} files are new, the others as they were; run it again to finish.`;
}
