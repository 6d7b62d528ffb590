import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { OutputFile } from "@claimwire/wire";

/** What writing a set of files came to. */
export interface Written {
  readonly files: number;
  /** Files that are new or whose bytes changed. */
  readonly changed: number;
  readonly bytes: number;
}

function sameBytes(file: string, content: Buffer): boolean {
  return existsSync(file) && readFileSync(file).equals(content);
}

/** A file that did not change keeps its place on the disk and its time: the new set holds a second name of it. */
function keepFile(old: string, file: string, content: Buffer): void {
  try {
    linkSync(old, file);
  } catch {
    // Not every file system has hard links.
    writeFileSync(file, content);
  }
}

function placeIn(folder: string, path: string): string {
  const file = resolve(folder, path);
  if (!file.startsWith(folder + sep)) throw new Error(`"${path}" lies outside the output.`);
  return file;
}

/** Puts the complete new set in place of the old one. */
function swap(next: string, folder: string, old: string): void {
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(next, folder);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Writes a whole set of files to a folder, whose files are this set afterwards and no others. All of them are
 * complete before the first old one goes; when making one fails, the old set stays as it was.
 */
export function writeOutput(output: Iterable<OutputFile>, target: string): Written {
  const folder = resolve(target);
  const next = `${folder}.next`;
  const old = `${folder}.old`;
  // A writer that was killed may have left these behind.
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
  for (const left of [next, old]) rmSync(left, { recursive: true, force: true });
  const made = new Set<string>();
  let files = 0;
  let changed = 0;
  let bytes = 0;
  try {
    mkdirSync(next, { recursive: true });
    for (const { path, text } of output) {
      const content = Buffer.from(text, "utf8");
      const file = placeIn(next, path);
      const parent = dirname(file);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      const before = join(folder, path);
      const same = sameBytes(before, content);
      if (same) keepFile(before, file, content);
      else writeFileSync(file, content, { flag: "wx" });
      files += 1;
      changed += same ? 0 : 1;
      bytes += content.length;
    }
    swap(next, folder, old);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  return { files, changed, bytes };
}
