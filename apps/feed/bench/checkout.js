import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderRelease } from "@claimwire/ledger";
import { LEDGER_FOLDER, releaseFile, VOCABULARY_FILE } from "@claimwire/schema";

const app = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Does something in a checkout that has nothing but the built program and settings. It is on the disk of the project,
 * as a disk in memory may not have the room.
 */
export function inCheckout(work) {
  const folder = join(dirname(dirname(app)), ".claimwire");
  mkdirSync(folder, { recursive: true });
  const root = mkdtempSync(join(folder, "bench-"));
  try {
    for (const path of [LEDGER_FOLDER, "apps/feed/dist"]) mkdirSync(join(root, path), { recursive: true });
    copyFileSync(join(app, "dist/index.js"), join(root, "apps/feed/dist/index.js"));
    for (const path of ["claimwire.config.json", VOCABULARY_FILE]) {
      copyFileSync(join(app, "../..", path), join(root, path));
    }
    return work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export function writeReleases(root, releases) {
  for (const release of releases) {
    writeFileSync(join(root, releaseFile(release.version)), renderRelease(release));
  }
}

/** Runs the program with a module before it, and returns the last line that this printed, a number. */
export function runProgram(root, module, flags = []) {
  const before = `data:text/javascript,${encodeURIComponent(module)}`;
  const args = [...flags, "--import", before, join(root, "apps/feed/dist/index.js")];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr.trim().split("\n").at(-1));
}
