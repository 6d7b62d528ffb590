import { Writable } from "node:stream";
import type { Issue } from "@claimwire/schema";
import { runCli } from "../run-cli.js";

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `--json` printed. */
export interface Printed {
  readonly ok: boolean;
  readonly issues: readonly Issue[];
  readonly [key: string]: unknown;
}

// A time of day that no test depends on.
const EPOCH = { SOURCE_DATE_EPOCH: "1780000000" };

class Collector extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Runs the command in a folder, in this process, with nobody at the terminal. */
export async function claimwire(
  folder: string,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>> = EPOCH,
): Promise<Ran> {
  const stdout = new Collector();
  const stderr = new Collector();
  const io = { stdin: { isTTY: false }, stdout, stderr, env: { ...process.env, ...env }, cwd: () => folder };
  const exitCode = await runCli(argv, io);
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

/** Runs it with `--json`; the document, and the exit code. */
export async function claimwireJson(
  folder: string,
  argv: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
): Promise<Printed & { readonly exitCode: number }> {
  const { exitCode, stdout } = await claimwire(folder, [...argv, "--json"], env);
  return { ...(JSON.parse(stdout) as Printed), exitCode };
}

/** The codes of the issues that were printed, without doubles, sorted. */
export function issueCodes({ issues }: { readonly issues: readonly Issue[] }): string[] {
  return [...new Set(issues.map(({ code }) => code))].sort();
}
