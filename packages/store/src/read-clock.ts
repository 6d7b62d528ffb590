import { closeSync, fstatSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { isNearly, type Moment, momentOf } from "./settled.js";

/** What the file system of a folder makes of time. */
export interface Clock {
  /** Now, by its own clock. */
  readonly now: Moment;
  /** Whether a folder was seen to take the time at which something is made in it, as nearly every file system has it. */
  readonly stampsFolders: boolean;
}

/** Makes a file in a folder, for a moment, and looks at the times that the two have before and then. */
export function readClock(folder: string): Clock {
  const path = join(folder, `clock.${process.pid}`);
  // Through no link that a checkout may have brought.
  rmSync(path, { force: true });
  const before = momentOf(statSync(folder));
  const handle = openSync(path, "wx");
  try {
    writeSync(handle, "\n");
    const now = momentOf(fstatSync(handle));
    const after = momentOf(statSync(folder));
    return { now, stampsFolders: after.time !== before.time && isNearly(now, after) };
  } finally {
    closeSync(handle);
    rmSync(path, { force: true });
  }
}
