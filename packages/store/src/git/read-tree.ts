import { keyOfFile, RECORD_FOLDERS, type RecordKey } from "@claimwire/schema";
import { runGit } from "./run-git.js";

/** A change of a record file from one commit to another; without a blob, the file was removed. */
export interface TreeChange {
  readonly path: string;
  readonly key: RecordKey;
  readonly blob: string | undefined;
}

/** All record files of a commit, each as an addition. */
export async function readTree(root: string, commit: string): Promise<TreeChange[]> {
  const out = await runGit(root, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", ...RECORD_FOLDERS]);
  return out.split("\0").flatMap((line): TreeChange[] => {
    const [, mode, blob, path] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    const key = path && keyOfFile(path);
    return mode && path && key && isPlainFile(mode) ? [{ path, key, blob }] : [];
  });
}

/**
 * The changes of the record files along several commits: for each commit but the first, the changes since the one
 * before it. One process answers for all of them.
 */
export async function readTreeChanges(root: string, commits: readonly string[]): Promise<TreeChange[][]> {
  const steps = commits.slice(1).map((commit, index) => [commit, commits[index] as string] as const);
  const pairs = steps.filter(([commit, earlier]) => commit !== earlier);
  if (pairs.length === 0) return steps.map(() => []);
  const input = pairs.map(([commit, earlier]) => `${commit} ${earlier}\n`).join("");
  const args = ["diff-tree", "--stdin", "--always", "-r", "-z", "--no-renames", "--", ...RECORD_FOLDERS];
  const groups = parseChanges(await runGit(root, args, { input }));
  return steps.map(([commit, earlier]) => (commit === earlier ? [] : (groups.shift() ?? [])));
}

/** `<commit>\0` before each group, then `:<modes> <blobs> <status>\0<path>\0` a change. */
function parseChanges(out: string): TreeChange[][] {
  const groups: TreeChange[][] = [];
  const parts = out.split("\0");
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as string;
    if (/^[0-9a-f]{40,64}$/.test(part)) groups.push([]);
    const [, mode, blob] = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/.exec(part) ?? [];
    if (mode === undefined || blob === undefined) continue;
    index += 1;
    const path = parts[index] as string;
    const key = keyOfFile(path);
    if (key) groups.at(-1)?.push({ path, key, blob: isPlainFile(mode) ? blob : undefined });
  }
  return groups;
}

/** Whether a mode is that of a plain file. */
function isPlainFile(mode: string): boolean {
  return mode === "100644" || mode === "100755";
}
