import { spawnSync } from "node:child_process";

/** Runs a command and waits for its end; returns what it printed, or throws it when it failed. */
export function runOrThrow(command, args, options = {}) {
  // npm is a script of the shell on Windows.
  const shell = process.platform === "win32" && command === "npm";
  const limits = { encoding: "utf8", maxBuffer: 2 ** 30, shell };
  const { status, stdout, stderr, error } = spawnSync(command, args, { ...limits, ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error ?? `${stdout}${stderr}`}`);
  return stdout;
}
