import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * The number that a bench prints when it is run with arguments, in a process of its own that can collect garbage: no
 * part of a bench then pays for what another holds in memory, or left there. `program` is the address of its module.
 */
export function measureApart(program, ...args) {
  const command = ["--expose-gc", fileURLToPath(program), ...args.map(String)];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}
