import { closeSync, fstatSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Moment, momentOf } from "./settled.js";

/** The time by the clock of a folder's file system: that of a file which is made there for a moment. */
export function readClock(folder: string): Moment {
  const path = join(folder, `clock.${process.pid}`);
  // Through no link that a checkout may have brought.
  rmSync(path, { force: true });
  const handle = openSync(path, "wx");
  try {
    writeSync(handle, "\n");
    return momentOf(fstatSync(handle));
  } finally {
    closeSync(handle);
    rmSync(path, { force: true });
  }
}
