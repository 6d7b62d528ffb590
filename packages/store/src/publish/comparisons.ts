import { rmSync, type Stats } from "node:fs";
import { join } from "node:path";
import { readPlainFile } from "../open-plain-file.js";
import { readClock } from "../read-clock.js";
import { replaceFile } from "../replace-file.js";
import { isSettled, type Moment } from "../settled.js";
import { makeWorkFolder } from "../work-folder.js";

/** Which published files are known to hold the bytes of their source, from this run and the one before. */
export interface Comparisons {
  /** Whether neither file was written to since they were found, or made, equal. */
  areEqual(path: string, source: Stats, target: Stats): boolean;
  /** Notes that two files are equal: `source` as it was before it was read, `target` after it was read or written. */
  note(path: string, source: Stats, target: Stats): void;
  /** Keeps for the next run what was noted. A failure is of no consequence. */
  write(): void;
}

const FILE = "published";

/** Opens `.claimwire/cache/published`, a JSON object of stamps by path. Where none can be kept, it knows nothing. */
export function openComparisons(root: string): Comparisons {
  try {
    const folder = makeWorkFolder(root, "cache");
    return makeComparisons(folder, readClock(folder));
  } catch {
    return { areEqual: () => false, note: () => {}, write: () => {} };
  }
}

function makeComparisons(folder: string, now: Moment): Comparisons {
  const known = readKnown(join(folder, FILE));
  const noted = new Map<string, { stamp: string; target: Stats }>();
  return {
    areEqual: (path, source, target) => known.get(path) === stampOf(source, target),
    note(path, source, target) {
      if (isSettled(source, now)) noted.set(path, { stamp: stampOf(source, target), target });
    },
    write() {
      try {
        writeKnown(folder, noted);
      } catch {
        rmSync(join(folder, FILE), { force: true });
      }
    },
  };
}

function stampOf(source: Stats, target: Stats): string {
  return [source, target]
    .map(({ size, mtimeMs, ctimeMs, ino, dev }) => `${size} ${mtimeMs} ${ctimeMs} ${ino} ${dev}`)
    .join(" ");
}

function readKnown(file: string): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries(JSON.parse(readPlainFile(file)?.toString() ?? "{}")));
  } catch {
    return new Map();
  }
}

function writeKnown(folder: string, noted: ReadonlyMap<string, { stamp: string; target: Stats }>): void {
  // By now most of what this run wrote is old enough for a later write to show; the rest is read again.
  const now = readClock(folder);
  const settled = [...noted].filter(([, { target }]) => isSettled(target, now));
  const text = JSON.stringify(Object.fromEntries(settled.map(([path, { stamp }]) => [path, stamp])));
  replaceFile(join(folder, FILE), [text]);
}
