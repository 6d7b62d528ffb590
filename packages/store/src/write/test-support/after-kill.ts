import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const text = name.startsWith("lock") ? readFileSync(join(folder, name), "utf8") : "";
    if (text !== "")
      writeFileSync(join(folder, name), JSON.stringify({ ...JSON.parse(text), boot: "another" }));
  }
}
