import { readFileSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { type Addition, findAdditions } from "./find-additions.js";
import { findReleased } from "./find-released.js";
import { readObjects } from "./read-objects.js";
import { type CommitStep, type CommittedRecords, readSnapshots } from "./read-snapshots.js";
import { readTree, readTreeChanges } from "./read-tree.js";
import { askGit, runGit } from "./run-git.js";

/** The git history of a checkout, or why there is none to read. */
export type GitHistory = NoHistory | CommittedHistory;

export interface NoHistory {
  readonly state: "none";
  /** A sentence for people. */
  readonly reason: string;
}

export interface CommittedHistory {
  /** `shallow`: the clone ends before the history does. */
  readonly state: "full" | "shallow";
  /** The commit of HEAD. */
  readonly head: string;
  /**
   * The commits that added each file below a folder, by path, each after its ancestors. Files that the oldest commit of
   * a shallow clone has already are left out.
   */
  readonly findAdditions: (folder: string) => Promise<ReadonlyMap<string, readonly Addition[]>>;
  /** The paths of the files below a folder at a commit. */
  readonly filesAt: (commit: string, folder: string) => Promise<readonly string[]>;
  /** Whether the later commit is a descendant of the earlier one, or is the same. */
  readonly grewOutOf: (later: string, earlier: string) => Promise<boolean>;
  /**
   * The newest commit that HEAD and a revision (a branch, tag or commit) have in common; undefined when there is no such
   * revision here, or nothing in common.
   */
  readonly commonCommit: (revision: string) => Promise<string | undefined>;
  /**
   * The commit that added a file to the branch of HEAD, to the default branch, to its upstream or below a tag; undefined
   * when none did.
   */
  readonly findReleased: (file: string, defaultBranch: string) => Promise<string | undefined>;
  /** The bytes of files at commits, in turn; undefined when the commit has no file at the path. */
  readonly readFiles: (files: readonly CommittedFile[]) => Promise<readonly (Buffer | undefined)[]>;
  /** The records at each of several commits, in turn; between two commits, only what changed is read. */
  readonly snapshots: (commits: readonly string[]) => AsyncGenerator<CommittedRecords, void, undefined>;
}

export interface CommittedFile {
  readonly commit: string;
  readonly file: string;
}

/** Opens the history of the checkout at `root`. */
export async function openHistory(root: string): Promise<GitHistory> {
  const none = (reason: string): NoHistory => ({ state: "none", reason });
  const said = await askGit(root, ["rev-parse", "--show-toplevel", "--git-path", "shallow", "HEAD^{commit}"]);
  const [, top, shallow, head] = /^(.*)\n(.*)\n([0-9a-f]{40,64})$/s.exec(said ?? "") ?? [];
  if (top === undefined || shallow === undefined || head === undefined) return none(await findReason(root));
  if (realpathSync(top) !== realpathSync(root)) return none(NOT_THE_TOP);
  return openCommitted(root, head, readBoundary(resolve(root, shallow)));
}

const NOT_THE_TOP = "The folder is not the top of a git checkout.";

/** Why a folder has no commit to read. */
async function findReason(root: string): Promise<string> {
  try {
    const top = (await runGit(root, ["rev-parse", "--show-toplevel"])).trimEnd();
    return realpathSync(top) === realpathSync(root) ? "Nothing is committed yet." : NOT_THE_TOP;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/ENOENT/.test(message)) return "Git is not installed.";
    if (/dubious ownership/.test(message)) {
      return "The folder belongs to another user, so git does not read it (see git's safe.directory).";
    }
    return "The folder is not a git checkout.";
  }
}

/** The oldest commits of a shallow clone, from git's list of them; none in a full one. */
function readBoundary(path: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(path, "utf8").split("\n").filter(Boolean));
  } catch {
    return new Set();
  }
}

function openCommitted(root: string, head: string, boundary: ReadonlySet<string>): CommittedHistory {
  return {
    state: boundary.size > 0 ? "shallow" : "full",
    head,
    async findAdditions(folder) {
      const added = [...(await findAdditions(root, folder))];
      const here = added.map(
        ([path, all]) => [path, all.filter((one) => !boundary.has(one.commit))] as const,
      );
      return new Map(here.filter(([, additions]) => additions.length > 0));
    },
    async filesAt(commit, folder) {
      const args = ["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit, "--", folder];
      return (await runGit(root, args)).split("\0").filter(Boolean);
    },
    grewOutOf: (later, earlier) => isAncestor(root, earlier, later),
    commonCommit: (revision) => findCommonCommit(root, revision, head),
    findReleased: (file, defaultBranch) => findReleased(root, file, defaultBranch),
    readFiles: (files) =>
      readObjects(
        root,
        files.map(({ commit, file }) => `${commit}:${file}`),
      ),
    async *snapshots(commits) {
      yield* readSnapshots(root, await listSteps(root, commits));
    },
  };
}

async function isAncestor(root: string, earlier: string, later: string): Promise<boolean> {
  try {
    await runGit(root, ["merge-base", "--is-ancestor", earlier, later]);
    return true;
  } catch (error) {
    // git's way to say no; whatever else it ends with is a failure.
    if ((error as { readonly code?: unknown }).code === 1) return false;
    throw error;
  }
}

async function findCommonCommit(root: string, revision: string, head: string): Promise<string | undefined> {
  // A revision that begins with a hyphen would be an option.
  if (revision.startsWith("-")) return undefined;
  return askGit(root, ["merge-base", `${revision}^{commit}`, head]);
}

async function listSteps(root: string, commits: readonly string[]): Promise<readonly CommitStep[]> {
  const [first] = commits;
  if (first === undefined) return [];
  const changes = [await readTree(root, first), ...(await readTreeChanges(root, commits))];
  return commits.map((commit, index) => [commit, changes[index] ?? []]);
}
