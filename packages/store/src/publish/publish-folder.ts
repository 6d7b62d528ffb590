import { lstatSync } from "node:fs";
import { join, relative } from "node:path";
import { type Issue, issue } from "@claimwire/schema";
import { acquireLock } from "../journal/acquire-lock.js";
import type { OnStep } from "../journal/journal-folder.js";
import { refused } from "../journal/refused.js";
import { identifyRendering } from "../rendered/rendering.js";
import { checkDestination } from "./check-destination.js";
import { collectRendered } from "./collect-rendered.js";
import { openComparisons } from "./comparisons.js";
import { findWaiting } from "./find-waiting.js";
import { listTree, type Tree } from "./list-tree.js";
import { checkWritable, clearWay, placeFiles, removeFiles, removeFolders } from "./place-files.js";
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

/** What was done so far. */
interface Doing {
  readonly written: string[];
  readonly removed: string[];
  unchanged: number;
}

/**
 * Brings `to` to hold what the apps rendered. One writer at a time; every new file is complete, aside, before the first
 * old one is replaced; the order is that of `orderPlacing`, and stale files go last. So a kill at any moment leaves
 * whole files, old or new, whose links work (`orderPlacing` tells of one gap), and running it again ends as if nothing
 * had happened.
 */
export async function publishFolder(options: PublishOptions): Promise<Published> {
  const { root, from, to } = options;
  const doing: Doing = { written: [], removed: [], unchanged: 0 };
  try {
    const seen = from.map(identifyRendering);
    const { sources, issues } = collectRendered(root, from);
    const problems = [...issues, ...checkDestination(root, from, to)];
    if (problems.length > 0) return { ...doing, issues: problems };
    const lock = await acquireLock(root, "publish");
    if (lock.issue !== undefined) return { ...doing, issues: [lock.issue] };
    try {
      const refusals = await publishUnderLock(sources, options, seen, doing);
      return { ...doing, issues: refusals };
    } finally {
      tidy(root, to);
      await lock.release();
    }
  } catch (error) {
    return { ...doing, issues: [refused(root, error, describeState(doing), relative(root, to))] };
  }
}

async function publishUnderLock(
  sources: ReadonlyMap<string, string>,
  { root, from, to, onStep = () => {} }: PublishOptions,
  seen: readonly string[],
  doing: Doing,
): Promise<readonly Issue[]> {
  const aside = makeStagingFolder(root, to);
  await onStep("begun");
  const destination = { folder: to, tree: listTree(to) };
  const comparisons = openComparisons(root);
  const staged = await stageChanged(sources, destination, comparisons, aside, onStep);
  const anew = from.filter((folder, index) => identifyRendering(folder) !== seen[index]);
  if (anew.length > 0) return anew.map((folder) => renderedAnew(relative(root, folder)));
  const stale = findStale(destination.tree, sources);
  checkWritable(destination, [...staged.keys(), ...stale]);
  doing.unchanged = sources.size - staged.size;
  await onStep("staged");
  const cleared = clearWay(destination, staged.keys(), aside);
  doing.removed.push(...cleared);
  await onStep("way clear");
  await placeFiles(
    to,
    orderPlacing([...staged.keys()], destination.tree.files, findWaiting(staged, destination)),
    staged,
    async (path, { source }) => {
      doing.written.push(path);
      comparisons.note(path, source, lstatSync(join(to, path)));
      await onStep(`place ${path}`);
    },
  );
  const left = stale.filter((path) => !cleared.includes(path));
  await removeFiles(to, orderRemoving(left), async (path) => {
    doing.removed.push(path);
    await onStep(`remove ${path}`);
  });
  removeFolders(destination, sources.keys());
  await onStep("stale removed");
  comparisons.write();
  return [];
}

/** Some of it was copied as it was before, some as it is now. */
function renderedAnew(folder: string): Issue {
  const message = "It was rendered again while it was read. Nothing was published.";
  return issue("RENDERED_UNFINISHED", { file: folder, path: [] }, message, "Run it again.");
}

function findStale({ files, others }: Tree, sources: ReadonlyMap<string, string>): readonly string[] {
  return [...files, ...others].filter((path) => !sources.has(path));
}

function tidy(root: string, to: string): void {
  try {
    removeStaging(root, to);
  } catch {
    // The next run does it.
  }
}

function describeState({ written, removed }: Doing): string {
  const changed = written.length + removed.length;
  if (changed === 0) return "Everything there is as it was.";
  return `${changed} files are changed already, the others are as they were; run it again to finish.`;
}
