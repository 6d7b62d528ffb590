import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new empty folder, gone after `work`. */
export async function inTempFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "claimwire-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies a checkout as the disk holds it at this moment, as if the process that has its lock had been killed. */
export function copyAsKilled(root: string, copy: string): void {
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
  const lock = join(copy, ".claimwire/lock");
  if (!existsSync(lock)) return;
  const owner = JSON.parse(readFileSync(lock, "utf8"));
  writeFileSync(lock, JSON.stringify({ ...owner, boot: "another" }));
}
