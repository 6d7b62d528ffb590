import { gitOutput, gitStream } from "./run-git.js";

/** What a commit did to one path. */
export interface FileChange {
  readonly path: string;
  /** The blob after it; undefined when the file is gone, or is none: a link or a submodule. */
  readonly blob: string | undefined;
  /** What stands there that is no file. */
  readonly other?: "link" | "submodule";
}

export interface LoggedCommit {
  readonly id: string;
  /** The committer's time, in seconds since 1970. */
  readonly time: number;
  readonly subject: string;
  /** The rest of the message. */
  readonly body: string;
  readonly changes: readonly FileChange[];
}

export interface LogRange {
  /** Only what came after this commit. */
  readonly after?: string | undefined;
  readonly to: string;
  /** Paths, as git's `:(glob)` takes them; none: all paths. */
  readonly globs?: readonly string[];
  /** At most this many, the newest. */
  readonly newest?: number;
}

/**
 * The commits along the first parents that touch some paths, oldest first, each with what it changed: one process for
 * the whole history. A merge is shown with what it brought to its first parent.
 */
export async function* readLog(
  gitDir: string,
  range: LogRange,
): AsyncGenerator<LoggedCommit, void, undefined> {
  const { after, to, globs = [], newest } = range;
  const args = [
    "log",
    "-z",
    "--reverse",
    "--first-parent",
    "--diff-merges=first-parent",
    "--raw",
    "--no-renames",
    "--no-abbrev",
    "--no-show-signature",
    "--no-notes",
    "--no-color",
    "--format=%x01%H%x1f%ct%x1f%s%x1f%b",
    ...(newest === undefined ? [] : [`--max-count=${newest}`]),
    after === undefined ? to : `${after}..${to}`,
    "--",
    ...globs.map((glob) => `:(top,glob)${glob}`),
  ];
  let commit: LoggedCommit | undefined;
  let change: string | undefined;
  const changes: FileChange[] = [];
  for await (const token of tokens(gitStream(gitDir, args))) {
    if (change !== undefined) {
      const found = fileChange(change, token);
      if (found !== undefined) changes.push(found);
      change = undefined;
    } else if (token.startsWith("\u0001")) {
      if (commit) yield { ...commit, changes: changes.splice(0) };
      const [id = "", time = "", subject = "", ...body] = token.slice(1).split("\u001f");
      commit = { id, time: Number(time), subject, body: body.join("\u001f").trim(), changes: [] };
    } else if (/^\n?:/.test(token)) change = token.trimStart();
  }
  if (commit) yield { ...commit, changes };
}

const KINDS: Readonly<Record<string, FileChange["other"]>> = { "120000": "link", "160000": "submodule" };

/** `:<mode> <mode> <blob> <blob> <status>` and a path. */
function fileChange(raw: string, path: string): FileChange | undefined {
  const [, mode = "", blob = ""] = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]/.exec(raw) ?? [];
  if (mode === "") return undefined;
  const other = KINDS[mode];
  if (other !== undefined) return { path, blob: undefined, other };
  return { path, blob: mode === "000000" ? undefined : blob };
}

/** The parts of what git prints between its zero bytes. */
async function* tokens(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const last = all.lastIndexOf(0);
    if (last < 0) {
      rest = all;
      continue;
    }
    yield* all.toString("utf8", 0, last).split("\0");
    rest = all.subarray(last + 1);
  }
  if (rest.length > 0) yield rest.toString("utf8");
}

/** A file of a commit's tree. */
export interface TreeFile extends FileChange {
  readonly size: number;
}

/** The files of a commit below some paths. */
export async function listFiles(
  gitDir: string,
  commit: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<TreeFile[]> {
  const out = await gitOutput(gitDir, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit]);
  return out.split("\0").flatMap((line): TreeFile[] => {
    const [, mode = "", blob = "", size = "", path = ""] =
      /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    if (path === "" || !isWanted(path)) return [];
    const other = KINDS[mode];
    if (other !== undefined) return [{ path, blob: undefined, other, size: 0 }];
    return [{ path, blob, size: Number(size) }];
  });
}

/** A commit by its place in the history. */
export interface CommitPoint {
  readonly id: string;
  readonly time: number;
}

/** The commits along the first parents, oldest first. */
export async function listCommits(gitDir: string, to: string): Promise<CommitPoint[]> {
  const out = await gitOutput(gitDir, ["log", "--reverse", "--first-parent", "--format=%H %ct", to, "--"]);
  return out.split("\n").flatMap((line) => {
    const [id = "", time] = line.split(" ");
    return time === undefined ? [] : [{ id, time: Number(time) }];
  });
}

/** A tag by the commit that it leads to. */
export interface CommitTag {
  readonly name: string;
  readonly commit: string;
}

/** All tags that lead to a commit, by the order of their names. */
export async function listTags(gitDir: string): Promise<CommitTag[]> {
  const format = "%(refname:lstrip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)";
  const out = await gitOutput(gitDir, ["for-each-ref", `--format=${format}`, "refs/tags"]);
  return out.split("\n").flatMap((line) => {
    const [name = "", type, id = "", innerType, inner = ""] = line.split("\0");
    if (type === "commit") return [{ name, commit: id }];
    return innerType === "commit" ? [{ name, commit: inner }] : [];
  });
}

/** The commit that a name leads to; undefined when the repository has none. */
export async function findCommit(gitDir: string, name: string): Promise<string | undefined> {
  if (name.startsWith("-")) return undefined;
  try {
    return (await gitOutput(gitDir, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`])).trim();
  } catch {
    return undefined;
  }
}

/** Whether a commit is an ancestor of another, or the same; false when the repository no longer has it. */
export async function isAncestor(gitDir: string, earlier: string, later: string): Promise<boolean> {
  try {
    await gitOutput(gitDir, ["merge-base", "--is-ancestor", earlier, later]);
    return true;
  } catch {
    return false;
  }
}

/** Of several commits those that no other of them has among its ancestors. */
export async function newestOf(gitDir: string, commits: readonly string[]): Promise<string[]> {
  if (commits.length < 2) return [...commits];
  return (await gitOutput(gitDir, ["merge-base", "--independent", ...commits])).split("\n").filter(Boolean);
}
