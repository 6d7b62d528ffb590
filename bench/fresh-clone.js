import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runOrThrow } from "./run-or-throw.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Does something in a clone of what is committed, with its dependencies installed and nothing built. */
export function inFreshClone(work) {
  const folder = mkdtempSync(join(tmpdir(), "claimwire-bench-"));
  try {
    runOrThrow("git", ["clone", "--quiet", ROOT, folder]);
    runOrThrow("npm", ["ci", "--prefer-offline"], { cwd: folder });
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
