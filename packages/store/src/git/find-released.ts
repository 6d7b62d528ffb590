import { askGit } from "./run-git.js";

/** The branches that others see as the newest state: those that a remote names as its own, and the default branch. */
async function listPublicBranches(root: string, defaultBranch: string): Promise<string[]> {
  const remotes = await askGit(root, ["for-each-ref", "--format=%(symref)", "refs/remotes/*/HEAD"]);
  const local = `refs/heads/${defaultBranch}`;
  const upstream = await askGit(root, ["for-each-ref", "--format=%(upstream)", local]);
  const named = [...(remotes?.split("\n") ?? []), upstream ?? "", local].filter((ref) => ref !== "");
  const found = await Promise.all(
    named.map((ref) => askGit(root, ["rev-parse", "--verify", "--quiet", ref])),
  );
  return [...new Set(named.filter((_, index) => found[index] !== undefined))];
}

/**
 * The commit that added a file to HEAD's branch, to the default branch, to its upstream or below a tag; undefined when
 * none did. Of a merge only what it brought to its branch counts, so that a file which a merge left out was never there.
 */
export async function findReleased(
  root: string,
  file: string,
  defaultBranch: string,
): Promise<string | undefined> {
  const branches = await listPublicBranches(root, defaultBranch);
  const options = ["-1", "--format=%H", "--first-parent", "-m", "--diff-filter=A", "--no-renames"];
  const shown = ["--no-show-signature", "--no-notes"];
  return askGit(root, ["log", ...options, ...shown, "HEAD", ...branches, "--tags", "--", file]);
}
