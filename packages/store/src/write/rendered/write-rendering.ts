import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Issue } from "@claimwire/schema";
import { refused } from "../file/refused.js";
import { removeFile } from "../file/remove-file.js";
import { findPathFlaw } from "../file/safe-path.js";
import { acquireLock } from "../lock/acquire-lock.js";
import { type LastRendering, openLastRendering } from "./last-rendering.js";
import { fileEquals, listTree, staleFiles } from "./list-tree.js";
import type { Origin } from "./origin.js";
import { printRendering, type RenderedSize, readRendering, renderingFile } from "./rendering.js";

/** A file that an app renders. */
export interface RenderedFile {
  /** Below the folder, parts joined by `/`. */
  readonly path: string;
  /** Undefined when the file is known to be there already. */
  readonly content?: string | Uint8Array | undefined;
  /** Everything that decides its bytes, beside code and settings. A file without a key is made every time. */
  readonly key?: string | undefined;
}

export interface RenderingOrders {
  /** The top folder of the checkout. */
  readonly root: string;
  /** Whose output it is, one word: each app has a lock of its own. */
  readonly app: string;
  /** The folder to write, absolute; afterwards it has the rendered files and no others. */
  readonly folder: string;
  readonly origin: Origin;
  /** Digest of the code that renders; when empty, no file of the last run is reused. */
  readonly code?: string;
  readonly render: (last: LastRendering) => Iterable<RenderedFile>;
}

export interface WrittenRendering {
  readonly files: ReadonlyMap<string, RenderedSize>;
  /** Files that are new, or whose bytes changed. */
  readonly changed: number;
  /** Empty when the folder is complete. */
  readonly issues: readonly Issue[];
}

/**
 * How many files are rendered between two pauses. The library `xml`, which `rss` uses, leaves work for the next turn of
 * the event loop, and keeps every text that it printed until then.
 */
const PAUSE = 16;

const AS_IT_WAS = "What was rendered last is as it was.";

/**
 * Renders a whole set of files into a folder, one writer at a time. All new files are written aside before the first
 * one is replaced, and files whose bytes did not change are not touched. While files are replaced, and after a kill at
 * that moment, there is no `renderingFile`: then nothing is published, and the next run makes everything again.
 * Rethrows what `render` throws; the last output then stays.
 */
export async function writeRendering(orders: RenderingOrders): Promise<WrittenRendering> {
  const { root, app, folder } = orders;
  const nothing = { files: new Map(), changed: 0 };
  const lock = await acquireLock(root, `rendering ${app}`, `lock-${app}`);
  if (lock.issue !== undefined) return { ...nothing, issues: [lock.issue] };
  const aside = `${folder}.next`;
  const doing = { state: AS_IT_WAS };
  try {
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    return { ...(await renderUnderLock(orders, aside, doing)), issues: [] };
  } catch (error) {
    return { ...nothing, issues: [refused(root, error, doing.state, relative(root, folder))] };
  } finally {
    rmSync(aside, { recursive: true, force: true });
    await lock.release();
  }
}

async function renderUnderLock(
  { folder, origin, code = "", render }: RenderingOrders,
  aside: string,
  doing: { state: string },
): Promise<Omit<WrittenRendering, "issues">> {
  const tree = listTree(folder);
  const last = readRendering(folder);
  const files = new Map<string, RenderedSize>();
  const staged = new Map<string, string>();
  let made = 0;
  for (const { path, content, key = "" } of render(openLastRendering(folder, last, origin, code))) {
    const known = content === undefined ? last?.files.get(path) : undefined;
    if (known !== undefined) {
      files.set(path, known);
      continue;
    }
    const flaw = findPathFlaw(path);
    if (flaw !== undefined || files.has(path)) {
      throw new Error(`${JSON.stringify(path)} cannot be rendered: it ${flaw ?? "is rendered twice"}.`);
    }
    made += 1;
    if (made % PAUSE === 0) await setImmediate();
    const bytes = Buffer.from(content ?? "");
    files.set(path, { size: bytes.length, key });
    if (tree.files.has(path) && fileEquals(join(folder, path), bytes)) continue;
    const fresh = join(aside, String(staged.size));
    writeFileSync(fresh, bytes, { flag: "wx" });
    staged.set(path, fresh);
  }
  const list = join(aside, "list");
  writeFileSync(list, printRendering({ origin, code, files }));
  mkdirSync(folder, { recursive: true });
  const stale = staleFiles(tree, files);
  if (staged.size + stale.length > 0) {
    rmSync(renderingFile(folder), { force: true });
    doing.state = "Nothing is published before it has been rendered again.";
  }
  for (const path of stale) removeFile(folder, path);
  for (const [path, file] of staged) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (tree.folders.has(path)) rmSync(target, { recursive: true, force: true });
    renameSync(file, target);
  }
  renameSync(list, renderingFile(folder));
  return { files, changed: staged.size };
}
