import type { SimpleGit } from "simple-git";

const MARK = "\u0001";

/**
 * The commits that added each file below a folder, each after its ancestors. A file has several when it was removed and
 * added again, or when two branches added it. A merge counts only for a file that neither side had.
 */
export async function addedIn(git: SimpleGit, folder: string): Promise<Map<string, string[]>> {
  const out = await git.raw([
    "log",
    "-z",
    "-c",
    // Without it, git leaves out a branch from which a merge took nothing.
    "--full-history",
    "--topo-order",
    "--diff-filter=A",
    "--name-only",
    "--no-renames",
    "--no-show-signature",
    "--no-notes",
    "--format=%x01%H",
    "HEAD",
    "--",
    folder,
  ]);
  const commits = new Map<string, string[]>();
  let commit = "";
  for (const part of out.split("\0")) {
    if (part.startsWith(MARK)) commit = part.slice(MARK.length).trim();
    else {
      const path = part.replace(/^\n/, "");
      if (path !== "") commits.set(path, [commit, ...(commits.get(path) ?? [])]);
    }
  }
  return commits;
}
