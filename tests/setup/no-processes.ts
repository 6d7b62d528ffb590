import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";

/** Keeps the quick tests quick: a test file that starts processes says so, and runs with those of its kind. */
function refuse(): never {
  throw new Error("A quick test starts no process. Begin the file with:  /** @module-tag process */");
}

for (const name of ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"] as const) {
  Object.assign(childProcess, { [name]: refuse });
}
syncBuiltinESMExports();
