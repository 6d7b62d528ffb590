import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { openGit } from "./git-tree.js";

/** How far git is with what a user began, and where HEAD stands. */
export interface BranchState {
  /** Undefined on a detached HEAD. */
  readonly branch: string | undefined;
  readonly upstream: string | undefined;
  /** How many commits the upstream has, as it was last fetched, that HEAD has not. */
  readonly behind: number;
  /** The command of git that waits to be finished. */
  readonly underWay: "rebase" | "merge" | "cherry-pick" | "revert" | undefined;
}

const MARKS = [
  ["rebase-merge", "rebase"],
  ["rebase-apply", "rebase"],
  ["MERGE_HEAD", "merge"],
  ["CHERRY_PICK_HEAD", "cherry-pick"],
  ["REVERT_HEAD", "revert"],
] as const;

/** Reads where git stands; undefined without a git repository. */
export async function readBranch(root: string): Promise<BranchState | undefined> {
  const git = openGit(root);
  if (!(await git.checkIsRepo())) return undefined;
  const { current, tracking, behind, detached } = await git.status(["--untracked-files=no"]);
  const paths = await git.raw(["rev-parse", ...MARKS.flatMap(([mark]) => ["--git-path", mark])]);
  const [, underWay] =
    MARKS.find((_, index) => existsSync(resolve(root, paths.split("\n")[index] ?? ""))) ?? [];
  return {
    branch: detached ? undefined : (current ?? undefined),
    upstream: tracking ?? undefined,
    behind,
    underWay,
  };
}
