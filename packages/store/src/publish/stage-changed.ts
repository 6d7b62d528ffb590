import { lstatSync, readFileSync, type Stats, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OnStep } from "../journal/journal-folder.js";
import type { Comparisons } from "./comparisons.js";
import { holds } from "./holds.js";
import type { Destination } from "./place-files.js";

/** A complete copy of a file that waits to be put in place. */
export interface Staged {
  readonly file: string;
  /** Its source, before it was read. */
  readonly source: Stats;
}

/**
 * Copies each file whose bytes are not yet in place into the folder `aside`. Returns the copies by their path in the
 * destination.
 */
export async function stageChanged(
  sources: ReadonlyMap<string, string>,
  { folder, tree }: Destination,
  comparisons: Comparisons,
  aside: string,
  onStep: OnStep,
): Promise<ReadonlyMap<string, Staged>> {
  const staged = new Map<string, Staged>();
  for (const [path, from] of sources) {
    const source = lstatSync(from);
    const target = tree.files.has(path) ? lstatSync(join(folder, path)) : undefined;
    if (target !== undefined && comparisons.areEqual(path, source, target)) {
      comparisons.note(path, source, target);
      continue;
    }
    const bytes = readFileSync(from);
    if (target !== undefined && holds(join(folder, path), bytes, target.size)) {
      comparisons.note(path, source, target);
      continue;
    }
    const file = join(aside, String(staged.size));
    writeFileSync(file, bytes, { flag: "wx" });
    staged.set(path, { file, source });
    await onStep(`stage ${path}`);
  }
  return staged;
}
