import { makeOwnFolder } from "@claimwire/store";
import { userError } from "../../shell/user-error.js";
import { openGit } from "../release/git-tree.js";
import { runCommand } from "./run-command.js";

/**
 * Clones what is committed at HEAD into a folder of its own, builds there, and hands the folder to the work: so what goes
 * out holds nothing that is not committed. The folder is removed afterwards; those that killed runs left, before.
 */
export async function withBuiltClone<T>(
  root: string,
  commands: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const clone = makeOwnFolder("land");
  const folder = clone.path;
  try {
    const head = (await openGit(root).revparse(["HEAD"])).trim();
    await openGit(root).raw(["clone", "--quiet", "--no-checkout", root, folder]);
    await openGit(folder).raw(["checkout", "--quiet", "--detach", head]);
    for (const command of commands) await build(command, folder, env);
    return await work(folder);
  } finally {
    clone.remove();
  }
}

async function build(
  command: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  // The address is that of the settings, whatever a preview was given.
  const { CLAIMWIRE_BASE_URL: _, ...rest } = env;
  const { exitCode, output } = await runCommand(command, [], { cwd, env: rest, shell: true });
  if (exitCode === 0) return;
  const message = `"${command}" failed in a clone of what is committed (exit code ${exitCode}):\n${output}`;
  throw userError(
    "LAND_FAILED",
    "claimwire.config.json",
    message,
    "Nothing was published by this step. Mend it, and run it again.",
  );
}
