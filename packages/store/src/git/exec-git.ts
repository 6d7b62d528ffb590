import { execFile } from "node:child_process";

/** How git is run. */
export interface ExecOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** What git reads from its standard input. */
  readonly input?: string;
}

/** What ended git, with what it said. `code` is its exit code, or why it could not be started. */
export interface ExecError extends Error {
  readonly code?: string | number | null;
  readonly stderr: string;
}

/** The bytes that git prints. Throws an `ExecError` when it fails. */
export function execGit(args: readonly string[], { env, cwd, input = "" }: ExecOptions): Promise<Buffer> {
  const options = { env, cwd, encoding: "buffer" as const, maxBuffer: Number.POSITIVE_INFINITY };
  return new Promise((resolve, reject) => {
    const child = execFile("git", args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(Object.assign(error, { stderr: stderr.toString("utf8") }));
    });
    // Writing to an ended process is an error here; its own end is reported above.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}
