import { GitError } from "simple-git";
import { userError } from "../../shell/user-error.js";
import { openGit } from "../release/git-tree.js";

export async function hasOrigin(root: string): Promise<boolean> {
  return (await openGit(root).raw(["remote"])).split("\n").includes("origin");
}

/**
 * Runs a command of git that talks to the origin, and returns what it printed. Stops the verb when the origin cannot be
 * reached or refuses.
 */
export async function askOrigin(root: string, ...args: readonly string[]): Promise<string> {
  try {
    return await openGit(root).raw([...args]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const message = `"git ${args.join(" ")}" failed:\n${error.message.trim()}`;
    const fix = "Mend it, and run it again:  npx claimwire land";
    throw userError("LAND_FAILED", ".git", message, fix);
  }
}

/** The refs that match patterns, in a checkout and at its origin: the objects of each, with the commit below a tag. */
export async function listRefs(
  root: string,
  ...patterns: readonly string[]
): Promise<{ readonly here: RefObjects; readonly there: RefObjects }> {
  const format = "%(objectname)%09%(refname)%0a%(*objectname)%09%(refname)";
  const here = await openGit(root).raw(["for-each-ref", `--format=${format}`, ...patterns]);
  const peeled = patterns.map((pattern) => `${pattern}^{}`);
  const there = (await hasOrigin(root))
    ? await askOrigin(root, "ls-remote", "origin", ...patterns, ...peeled)
    : "";
  return { here: readRefs(here), there: readRefs(there) };
}

/** The objects of refs by their names: of a tag with a message, its own and that of its commit. */
export type RefObjects = ReadonlyMap<string, readonly string[]>;

function readRefs(printed: string): RefObjects {
  const refs = new Map<string, string[]>();
  for (const line of printed.split("\n")) {
    const [object = "", name = ""] = line.replace(/\^\{\}$/, "").split("\t");
    if (object !== "") refs.set(name, [...(refs.get(name) ?? []), object]);
  }
  return refs;
}
