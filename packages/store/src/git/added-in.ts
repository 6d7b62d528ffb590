import type { SimpleGit } from "simple-git";

const MARK = "\u0001";

/**
 * The commit that added each file below a folder, as far as the branch's history tells; of a file that was added more
 * than once, the last. A merge counts only for a file that neither side had.
 */
export async function addedIn(git: SimpleGit, folder: string): Promise<Map<string, string>> {
  const out = await git.raw([
    "log",
    "-z",
    "-c",
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
  const commits = new Map<string, string>();
  let commit = "";
  for (const part of out.split("\0")) {
    if (part.startsWith(MARK)) commit = part.slice(MARK.length).trim();
    else {
      const path = part.replace(/^\n/, "");
      if (path !== "" && !commits.has(path)) commits.set(path, commit);
    }
  }
  return commits;
}
