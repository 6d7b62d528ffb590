import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { gitEnvironment, SETTINGS } from "./git-environment.js";

const LINE_FEED = 10;

/**
 * Reads objects of a repository by their names, such as a blob's id or `<commit>:<path>`, through one
 * `git cat-file --batch`. Undefined stands for an object that does not exist.
 */
export async function readObjects(root: string, names: readonly string[]): Promise<(Buffer | undefined)[]> {
  if (names.length === 0) return [];
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  const running = promisify(execFile)("git", [...settings, "cat-file", "--batch"], {
    cwd: root,
    env: gitEnvironment(process.env),
    encoding: "buffer",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  // Writing to an ended process is an error here; `running` reports the end.
  running.child.stdin?.on("error", () => undefined);
  // A name with a line feed would be two names. No object has an empty one.
  running.child.stdin?.end(names.map((name) => (name.includes("\n") ? "\n" : `${name}\n`)).join(""));
  const { stdout } = await running;
  // `<id> <type> <size>\n<bytes>\n` for an object, `<name> missing\n` for none.
  let from = 0;
  return names.map(() => {
    const start = stdout.indexOf(LINE_FEED, from) + 1;
    const [, size] =
      /^[0-9a-f]+ (?:blob|tree|commit|tag) (\d+)\n$/.exec(stdout.toString("utf8", from, start)) ?? [];
    from = size === undefined ? start : start + Number(size) + 1;
    return size === undefined ? undefined : stdout.subarray(start, from - 1);
  });
}
