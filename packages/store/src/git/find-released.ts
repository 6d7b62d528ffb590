import { GitPluginError, type SimpleGit } from "simple-git";

/** Runs git; undefined when it refuses or says nothing. */
async function ask(git: SimpleGit, ...args: readonly string[]): Promise<string | undefined> {
  try {
    return (await git.raw([...args])).trim() || undefined;
  } catch (error) {
    if (error instanceof GitPluginError) throw error;
    return undefined;
  }
}

/** The branches that others see as the newest state: those that a remote names as its own, and the default branch. */
async function listPublicBranches(git: SimpleGit, defaultBranch: string): Promise<string[]> {
  const remotes = await ask(git, "for-each-ref", "--format=%(symref)", "refs/remotes/*/HEAD");
  const local = `refs/heads/${defaultBranch}`;
  const upstream = await ask(git, "for-each-ref", "--format=%(upstream)", local);
  const named = [...(remotes?.split("\n") ?? []), upstream ?? "", local].filter((ref) => ref !== "");
  const found = await Promise.all(named.map((ref) => ask(git, "rev-parse", "--verify", "--quiet", ref)));
  return [...new Set(named.filter((_, index) => found[index] !== undefined))];
}

/**
 * The commit that added a file to HEAD's branch, to the default branch, to its upstream or below a tag; undefined when
 * none did. Of a merge only what it brought to its branch counts, so that a file which a merge left out was never there.
 */
export async function findReleased(
  git: SimpleGit,
  file: string,
  defaultBranch: string,
): Promise<string | undefined> {
  const branches = await listPublicBranches(git, defaultBranch);
  const options = ["-1", "--format=%H", "--first-parent", "-m", "--diff-filter=A", "--no-renames"];
  const shown = ["--no-show-signature", "--no-notes"];
  return ask(git, "log", ...options, ...shown, "HEAD", ...branches, "--tags", "--", file);
}
