import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const NEEDING_ROOM = [
  "openSync",
  "writeFileSync",
  "fsyncSync",
  "renameSync",
  "linkSync",
  "copyFileSync",
  "mkdirSync",
] as const;
const OTHERS = ["fchmodSync", "rmSync", "rmdirSync", "unlinkSync"] as const;

export type DiskWrite = (typeof NEEDING_ROOM)[number] | (typeof OTHERS)[number];

/**
 * Calls `before` ahead of every call of the file system that writes, counted from 0, while `act` runs. Killing the
 * process there would leave what is then on the disk; throwing there is what a full disk would do.
 */
export async function onEachWrite<T>(
  before: (index: number, name: DiskWrite) => void,
  act: () => Promise<T>,
): Promise<T> {
  const originals = [...NEEDING_ROOM, ...OTHERS].map((name) => [name, fs[name]] as const);
  let count = 0;
  // Node itself keeps hold of some of these once it used them, so they must come to rest by themselves.
  let resting = false;
  for (const [name, original] of originals) {
    const watched = (...args: readonly unknown[]): unknown => {
      if (resting || (name === "openSync" && isToRead(args[1]))) return Reflect.apply(original, fs, args);
      resting = true;
      try {
        before(count++, name);
        return Reflect.apply(original, fs, args);
      } finally {
        resting = false;
      }
    };
    Object.assign(fs, { [name]: watched });
  }
  syncBuiltinESMExports();
  try {
    return await act();
  } finally {
    resting = true;
    Object.assign(fs, Object.fromEntries(originals));
    syncBuiltinESMExports();
  }
}

function isToRead(flags: unknown): boolean {
  return flags === undefined || flags === "r" || flags === fs.constants.O_RDONLY;
}

/** Throws what a full disk answers, unless the call needs no room. */
export function refuseAsFull(name: DiskWrite): void {
  if ((NEEDING_ROOM as readonly DiskWrite[]).includes(name))
    throw systemError("ENOSPC", "no space left on device");
}

export function systemError(code: string, text: string): Error {
  return Object.assign(new Error(`${code}: ${text}, write`), { code, syscall: "write" });
}
