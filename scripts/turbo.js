/**
 * Runs turbo with the given arguments, without telemetry: a script of package.json cannot set a variable of the
 * environment in a way that every shell understands. After `--quiet`, what turbo prints is shown only when it fails.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const turbo = createRequire(import.meta.url).resolve("turbo/bin/turbo");
const isQuiet = process.argv[2] === "--quiet";
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [turbo, ...process.argv.slice(isQuiet ? 3 : 2)],
  {
    stdio: isQuiet ? "pipe" : "inherit",
    encoding: "utf8",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
  },
);
if (isQuiet && status !== 0) process.stderr.write(`${stdout}${stderr}`);
process.exitCode = status ?? 1;
