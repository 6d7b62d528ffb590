import { runGitForBytes } from "./run-git.js";

const LINE_FEED = 10;

/**
 * Reads objects of a repository by their names, such as a blob's id or `<commit>:<path>`, through one
 * `git cat-file --batch`. Undefined stands for an object that does not exist.
 */
export async function readObjects(root: string, names: readonly string[]): Promise<(Buffer | undefined)[]> {
  if (names.length === 0) return [];
  // A name with a line feed would be two names. No object has an empty one.
  const input = names.map((name) => (name.includes("\n") ? "\n" : `${name}\n`)).join("");
  const out = await runGitForBytes(root, ["cat-file", "--batch"], { input });
  // `<id> <type> <size>\n<bytes>\n` for an object, `<name> missing\n` for none.
  let from = 0;
  return names.map(() => {
    const start = out.indexOf(LINE_FEED, from) + 1;
    const [, size] =
      /^[0-9a-f]+ (?:blob|tree|commit|tag) (\d+)\n$/.exec(out.toString("utf8", from, start)) ?? [];
    from = size === undefined ? start : start + Number(size) + 1;
    return size === undefined ? undefined : out.subarray(start, from - 1);
  });
}
