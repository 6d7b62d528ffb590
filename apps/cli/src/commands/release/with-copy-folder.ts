import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Hands an empty folder below `.claimwire/` to the work, and removes it afterwards, together with those that killed
 * releases left behind. The caller holds the lock of the checkout, and with it `.claimwire/` is a folder.
 */
export async function withCopyFolder<T>(root: string, work: (folder: string) => Promise<T>): Promise<T> {
  const copies = join(root, ".claimwire", "release");
  // A link that somebody put there goes as itself: nothing is ever written through it.
  rmSync(copies, { recursive: true, force: true, maxRetries: 3 });
  mkdirSync(copies);
  try {
    return await work(mkdtempSync(join(copies, "copy-")));
  } finally {
    rmSync(copies, { recursive: true, force: true, maxRetries: 3 });
  }
}
