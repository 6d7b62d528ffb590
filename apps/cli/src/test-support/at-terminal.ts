import { spawn, spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { BUILT_COMMAND } from "./built-command.js";
import type { Ran } from "./claimwire.js";
import { typeKeys } from "./type-keys.js";

/** Whether `script` of util-linux is here, which gives a program a terminal of its own. */
export const HAS_TERMINALS: boolean = spawnSync("script", ["--version"], {
  encoding: "utf8",
}).stdout?.includes("util-linux");

const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Runs the built command in a folder at a real terminal, in a process of its own, and types the keys. */
export async function claimwireAtTerminal(
  folder: string,
  argv: readonly string[],
  keys: readonly string[],
): Promise<Ran> {
  let screen = "";
  const exitCode = await typeKeys(
    keys,
    ({ input, output }) =>
      new Promise<number>((resolve, reject) => {
        const command = [process.execPath, BUILT_COMMAND, ...argv].map(quote).join(" ");
        const child = spawn(
          "script",
          ["--quiet", "--return", "--command", `stty cols 100 rows 40; ${command}`, "/dev/null"],
          {
            cwd: folder,
            env: { ...process.env, TERM: "xterm", NO_COLOR: "1", SOURCE_DATE_EPOCH: "1780000000" },
            stdio: ["pipe", "pipe", "inherit"],
          },
        );
        input.pipe(child.stdin);
        child.stdout.on("data", (chunk: Buffer) => {
          screen += chunk.toString();
        });
        child.stdout.pipe(output);
        child.on("error", reject);
        child.on("close", (code) => resolve(code ?? -1));
      }),
  );
  return { exitCode, stdout: stripVTControlCharacters(screen), stderr: "" };
}
