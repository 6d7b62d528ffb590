import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseOwner, renderOwner } from "../lock/lock-owner.js";

// Hundreds of waits for the disk are tested here; one in memory answers at once.
const MEMORY = "/dev/shm";
const PLACE = existsSync(MEMORY) ? MEMORY : tmpdir();

/** A new empty folder, gone after `work`. */
export async function inTempFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(PLACE, "claimwire-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies a checkout as the disk holds it at this moment, as if the process that has its lock had been killed. */
export function copyAsKilled(root: string, copy: string): void {
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
  const folder = join(copy, ".claimwire");
  for (const lock of existsSync(folder) ? readdirSync(folder) : []) {
    for (const name of lock.startsWith("lock") ? readdirSync(join(folder, lock)) : []) {
      const owner = { ...parseOwner(name), pid: 2 ** 22 + 1 };
      renameSync(join(folder, lock, name), join(folder, lock, renderOwner(owner)));
    }
  }
}
