import { runGit } from "./run-git.js";

const MARK = "\u0001";

/** A commit that added a file, and the id of the bytes that it added, as git counts them. */
export interface Addition {
  readonly commit: string;
  readonly blob: string;
}

/**
 * The commits that added each file below a folder, each after its ancestors. A file has several when it was removed and
 * added again, or when two branches added it. A merge counts only for a file that neither side had.
 */
export async function findAdditions(root: string, folder: string): Promise<Map<string, Addition[]>> {
  const out = await runGit(root, [
    "log",
    "-z",
    "-c",
    // Without it, git leaves out a branch from which a merge took nothing.
    "--full-history",
    "--topo-order",
    "--diff-filter=A",
    "--raw",
    "--no-abbrev",
    "--no-renames",
    "--no-show-signature",
    "--no-notes",
    "--format=%x01%H",
    "HEAD",
    "--",
    folder,
  ]);
  const additions = new Map<string, Addition[]>();
  let [commit, blob]: (string | undefined)[] = [];
  for (const part of out.split("\0")) {
    if (part.startsWith(MARK)) commit = part.slice(MARK.length).trim();
    // `:<mode> <mode> <blob> <blob> A`; of a merge, a mode and a blob for each parent, and before them a colon.
    else if (/^\n?:/.test(part)) blob = / ([0-9a-f]+) A+$/.exec(part)?.[1];
    else if (commit !== undefined && blob !== undefined) {
      additions.set(part, [{ commit, blob }, ...(additions.get(part) ?? [])]);
      blob = undefined;
    }
  }
  return additions;
}
