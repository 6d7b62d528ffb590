import type { Issue } from "@claimwire/schema";
import { type SimpleGit, simpleGit } from "simple-git";
import { cliIssue } from "../../issues.js";
import { userError } from "../../shell/user-error.js";

const NAMED_AT_MOST = 10;

// simple-git keeps git's own variables from it unless they are named. These say who commits, and when.
const ALLOWED = [
  "GIT_AUTHOR_NAME",
  "GIT_AUTHOR_EMAIL",
  "GIT_AUTHOR_DATE",
  "GIT_COMMITTER_NAME",
  "GIT_COMMITTER_EMAIL",
  "GIT_COMMITTER_DATE",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CEILING_DIRECTORIES",
];

/** Opens git for what a person asked for: their identity and their settings hold. */
export function openGit(root: string): SimpleGit {
  return simpleGit({ baseDir: root, allowEnvironment: ALLOWED });
}

/** The paths that differ from the last commit, untracked ones included; undefined without a git repository. */
export async function readDirtyPaths(root: string): Promise<readonly string[] | undefined> {
  const git = openGit(root);
  if (!(await git.checkIsRepo())) return undefined;
  const { files } = await git.status(["--untracked-files=all", "--", "."]);
  return files.map(({ path }) => path).sort();
}

/** Stops the verb without a git repository; `message` says what cannot be done there. */
export async function requireGit(root: string, message: string, fix?: string): Promise<void> {
  if ((await readDirtyPaths(root)) === undefined) throw userError("GIT_MISSING", ".", message, fix);
}

/** Checks that everything is committed, so that the commit of a release shows what it was made from. */
export async function checkTree(root: string): Promise<Issue[]> {
  const dirty = await readDirtyPaths(root);
  if (dirty === undefined) {
    const message = "There is no git repository here, so no commit shows what the release is made from.";
    return [cliIssue("HISTORY_MISSING", ".", message)];
  }
  const [first] = dirty;
  if (first === undefined) return [];
  const shown = dirty.slice(0, NAMED_AT_MOST).join(", ");
  const more = dirty.length > NAMED_AT_MOST ? `, and ${dirty.length - NAMED_AT_MOST} more` : "";
  const message = `The checkout holds changes that are not committed: ${shown}${more}.`;
  return [cliIssue("TREE_DIRTY", first, message, "Commit them, or put them aside:  git stash -u")];
}

export type CommitResult =
  | { readonly commit: string; readonly parent: string }
  | { readonly refused: string };

/**
 * Commits exactly these paths (from `root`), deleted ones included. Hooks and signing work as in any commit, so that the
 * commit may hold something else; what git says when it refuses comes back, and the files stay as they are.
 */
export async function commitPaths(
  root: string,
  paths: readonly string[],
  message: string,
): Promise<CommitResult> {
  const git = openGit(root);
  try {
    // What an earlier attempt staged would not be found: a deleted path is then in neither the index nor the folder.
    await git.raw(["reset", "--quiet", "--", ...paths]);
    await git.raw(["add", "--all", "--", ...paths]);
    await git.raw(["commit", "--quiet", "--message", message, "--", ...paths]);
    const [commit = "", parent = ""] = (await git.raw(["rev-parse", "HEAD", "HEAD^"])).split("\n");
    return { commit, parent };
  } catch (error) {
    return { refused: (error as Error).message.trim() };
  }
}

/** The paths that differ between two commits. */
export async function listChanged(root: string, from: string, to: string): Promise<string[]> {
  const out = await openGit(root).raw(["diff", "--name-only", "--no-renames", "-z", from, to]);
  return out.split("\0").filter(Boolean);
}

/** Moves the branch back to a commit; the files of the checkout stay as they are. */
export async function moveBranchBack(root: string, commit: string): Promise<void> {
  await openGit(root).raw(["reset", "--quiet", commit]);
}

/** Gives every file that git tracks the content that the last commit has. */
export async function restoreFiles(root: string): Promise<void> {
  await openGit(root).raw(["checkout", "--quiet", "HEAD", "--", ":/"]);
}
