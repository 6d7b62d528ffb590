import type { Stats } from "node:fs";
import { isSettled, type Moment } from "./settled.js";
import { statsOf } from "./stats-of.js";

/** A folder as it was when it was listed: while it is so, nothing came to it or went. */
export interface FolderStamp extends Pick<Stats, "mtimeMs" | "ctimeMs" | "ino" | "dev"> {
  /** Relative to the root, with `/`. */
  readonly folder: string;
}

export function stampFolder(folder: string, { mtimeMs, ctimeMs, ino, dev }: Stats): FolderStamp {
  return { folder, mtimeMs, ctimeMs, ino, dev };
}

/** Whether whatever comes or goes later is bound to show in the stamps. */
export function areSettled(stamps: readonly FolderStamp[], now: Moment): boolean {
  return stamps.every((stamp) => isSettled(stamp, now));
}

export function areSame(one: readonly FolderStamp[], other: readonly FolderStamp[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether every folder is as its stamp has it. */
export function areUnchanged(root: string, stamps: readonly FolderStamp[]): boolean {
  return stamps.every(({ folder, mtimeMs, ctimeMs, ino, dev }) => {
    const stats = statsOf(`${root}/${folder}`);
    return stats?.mtimeMs === mtimeMs && stats.ctimeMs === ctimeMs && stats.ino === ino && stats.dev === dev;
  });
}
