import { spawn } from "node:child_process";

/** How a command ended, and the last lines that it printed. */
export interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

const LINES_AT_MOST = 40;

/**
 * Runs a command to its end, without anything on its input. With `shell`, the command is a line of the system's shell.
 * A command that cannot be started ends with `null`.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly shell?: boolean;
  },
): Promise<Ended> {
  return new Promise((resolve) => {
    const { cwd, env, shell = false } = options;
    const child = spawn(command, args, { cwd, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output = `${output}${chunk}`.split("\n").slice(-LINES_AT_MOST).join("\n");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ exitCode: null, output: error.message }));
    child.on("close", (exitCode) => resolve({ exitCode, output: output.trim() }));
  });
}
