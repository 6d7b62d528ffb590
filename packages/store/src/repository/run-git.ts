import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { type ExecError, execGit } from "../git/exec-git.js";
import { SETTINGS } from "../git/git-environment.js";

/** Variables that would point git at another repository than the one given. */
const PLACES =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|CEILING_DIRECTORIES|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE)$/;

/**
 * The environment for a repository of others: what says how to reach it (`GIT_SSH_COMMAND`, helpers for credentials)
 * stays, and git never asks at the terminal.
 */
export function repositoryEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !PLACES.test(name));
  return { ...Object.fromEntries(kept), GIT_TERMINAL_PROMPT: "0", LC_ALL: "C.UTF-8" };
}

/** What git said when it failed. */
export class GitFailure extends Error {
  override readonly name = "GitFailure";
}

/** The arguments with which every call reads one bare repository, whoever owns it. */
export function gitArguments(gitDir: string, args: readonly string[]): string[] {
  return withSettings([`safe.directory=${gitDir}`], [`--git-dir=${gitDir}`, ...args]);
}

function withSettings(more: readonly string[], args: readonly string[]): string[] {
  const settings = [...SETTINGS, "core.quotePath=false", ...more];
  return [...settings.flatMap((setting) => ["-c", setting]), ...args];
}

/** What git prints. Throws a `GitFailure` with git's own words when it fails. */
export function gitOutput(gitDir: string, args: readonly string[], input = ""): Promise<string> {
  return runGit(gitArguments(gitDir, args), input);
}

/** What git prints for a command that works in no repository yet. Throws a `GitFailure` when it fails. */
export function gitAnywhere(args: readonly string[]): Promise<string> {
  return runGit(withSettings([], args), "");
}

async function runGit(args: readonly string[], input: string): Promise<string> {
  try {
    return (await execGit(args, { env: repositoryEnvironment(process.env), input })).toString("utf8");
  } catch (error) {
    const { code, stderr, message } = error as ExecError;
    throw code === "ENOENT" ? error : new GitFailure(stderr.trim() || message);
  }
}

/** What git prints, as it comes. Throws a `GitFailure` at the end when git failed. */
export async function* gitStream(
  gitDir: string,
  args: readonly string[],
): AsyncGenerator<Buffer, void, undefined> {
  const child = spawn("git", gitArguments(gitDir, args), {
    env: repositoryEnvironment(process.env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  ended.catch(() => undefined);
  try {
    yield* child.stdout as Readable & AsyncIterable<Buffer>;
    const code = await ended;
    if (code !== 0) throw new GitFailure(complaint.trim() || `git ended with ${code}`);
  } finally {
    child.kill();
  }
}
