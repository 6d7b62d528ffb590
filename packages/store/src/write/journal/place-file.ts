import { copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { syncFile } from "../file/durable.js";

/** Moves a file of a journal to its target in one step, and makes the folders above it. */
export function placeFile(staged: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(staged, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    placeCopy(staged, target);
  }
}

/** On another file system, only a file beside the target can replace it in one step. */
function placeCopy(staged: string, target: string): void {
  const beside = join(dirname(target), `.${basename(dirname(staged))}-${basename(staged)}.tmp`);
  try {
    copyFileSync(staged, beside);
    syncFile(beside);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
