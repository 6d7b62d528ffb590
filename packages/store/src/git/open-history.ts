import { readFileSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { GitPluginError, type SimpleGit, type SimpleGitOptions, simpleGit } from "simple-git";
import { addedIn } from "./added-in.js";
import { findReleased } from "./find-released.js";
import { KEPT_VARIABLES, SETTINGS } from "./git-environment.js";
import { readObjects } from "./read-objects.js";
import { type CommitStep, type CommittedRecords, readSnapshots } from "./read-snapshots.js";
import { readTree, readTreeChanges } from "./read-tree.js";

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
  readonly commitsThatAdded: (folder: string) => Promise<ReadonlyMap<string, readonly string[]>>;
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

function openGit(root: string, options: Partial<SimpleGitOptions> = {}): SimpleGit {
  return simpleGit({
    baseDir: root,
    allowEnvironment: [...KEPT_VARIABLES],
    config: [...SETTINGS],
    // simple-git refuses settings that could allow more protocols; ours allow none.
    unsafe: { allowUnsafeProtocolOverride: true },
    ...options,
  });
}

/** Opens the history of the checkout at `root`. */
export async function openHistory(root: string): Promise<GitHistory> {
  const git = openGit(root);
  const none = (reason: string): NoHistory => ({ state: "none", reason });
  try {
    const top = (await git.raw(["rev-parse", "--show-toplevel"])).trimEnd();
    if (realpathSync(top) !== realpathSync(root)) return none("The folder is not the top of a git checkout.");
  } catch (error) {
    return none(whyNot(error));
  }
  try {
    const head = (await git.raw(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])).trim();
    // simple-git treats a failure that prints nothing as a success.
    if (head === "") return none("Nothing is committed yet.");
    return openCommitted(root, git, head, await readBoundary(root, git));
  } catch (error) {
    if (error instanceof GitPluginError) throw error;
    return none("Nothing is committed yet.");
  }
}

function whyNot(error: unknown): string {
  // simple-git itself refused: that is a bug of ours, not a state of the folder.
  if (error instanceof GitPluginError) throw error;
  const message = error instanceof Error ? error.message : String(error);
  if (/ENOENT/.test(message)) return "Git is not installed.";
  if (/dubious ownership/.test(message)) {
    return "The folder belongs to another user, so git does not read it (see git's safe.directory).";
  }
  return "The folder is not a git checkout.";
}

/** The oldest commits of a shallow clone; none in a full one. */
async function readBoundary(root: string, git: SimpleGit): Promise<ReadonlySet<string>> {
  const path = (await git.raw(["rev-parse", "--git-path", "shallow"])).trimEnd();
  try {
    return new Set(readFileSync(resolve(root, path), "utf8").split("\n").filter(Boolean));
  } catch {
    return new Set();
  }
}

function openCommitted(
  root: string,
  git: SimpleGit,
  head: string,
  boundary: ReadonlySet<string>,
): CommittedHistory {
  const gitWithInput = (input: string): SimpleGit => openGit(root, { input: () => input });
  return {
    state: boundary.size > 0 ? "shallow" : "full",
    head,
    async commitsThatAdded(folder) {
      const added = [...(await addedIn(git, folder))];
      const here = added.map(([path, all]) => [path, all.filter((one) => !boundary.has(one))] as const);
      return new Map(here.filter(([, commits]) => commits.length > 0));
    },
    async filesAt(commit, folder) {
      const out = await git.raw(["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit, "--", folder]);
      return out.split("\0").filter(Boolean);
    },
    // Without a common ancestor git fails and prints nothing, which simple-git treats as a success.
    grewOutOf: async (later, earlier) => (await git.raw(["merge-base", later, earlier])).trim() === earlier,
    commonCommit: (revision) => findCommonCommit(git, revision, head),
    findReleased: (file, defaultBranch) => findReleased(git, file, defaultBranch),
    readFiles: (files) =>
      readObjects(
        root,
        files.map(({ commit, file }) => `${commit}:${file}`),
      ),
    async *snapshots(commits) {
      yield* readSnapshots(root, await listSteps(git, gitWithInput, commits));
    },
  };
}

async function findCommonCommit(git: SimpleGit, revision: string, head: string): Promise<string | undefined> {
  // A revision that begins with a hyphen would be an option.
  if (revision.startsWith("-")) return undefined;
  try {
    return (await git.raw(["merge-base", `${revision}^{commit}`, head])).trim() || undefined;
  } catch (error) {
    if (error instanceof GitPluginError) throw error;
    return undefined;
  }
}

async function listSteps(
  git: SimpleGit,
  gitWithInput: (input: string) => SimpleGit,
  commits: readonly string[],
): Promise<readonly CommitStep[]> {
  const [first] = commits;
  if (first === undefined) return [];
  const changes = [await readTree(git, first), ...(await readTreeChanges(gitWithInput, commits))];
  return commits.map((commit, index) => [commit, changes[index] ?? []]);
}
