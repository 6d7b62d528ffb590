import { readFileSync } from "node:fs";
import { join } from "node:path";
import { releaseFile } from "@claimwire/schema";
import { openHistory, readDataPackage } from "@claimwire/store";
import { readBaseBranch } from "../../checkout/read-tool-config.js";
import { userError } from "../../shell/user-error.js";
import { openGit } from "../release/git-tree.js";
import { askOrigin, hasOrigin, listRefs } from "./origin.js";

/** The commit of the default branch that added the release, byte for byte. Stops the verb when there is none. */
export async function requireReleaseCommit(root: string, version: string): Promise<string> {
  const file = releaseFile(version);
  const history = await openHistory(root);
  if (history.state === "none") throw userError("GIT_MISSING", ".", history.reason);
  const branch = readBaseBranch(root);
  const commit = await history.findReleased(file, branch);
  const [held] = commit === undefined ? [] : await history.readFiles([{ commit, file }]);
  if (commit === undefined || held?.equals(readFileSync(join(root, file))) !== true) {
    const message = `No commit of ${branch} holds ${file} as it is here.`;
    const fix = `Commit it, and bring it to ${branch}:  npx claimwire release --commit   git push`;
    throw userError("RELEASE_UNCOMMITTED", file, message, fix);
  }
  return commit;
}

/** The name of the tag of a release. */
export function tagOf(root: string, version: string): string {
  return `${readDataPackage(root).name}@${version}`;
}

function refuseTaken(tag: string, where: string, commit: string): never {
  const short = commit.slice(0, 12);
  const message = `The tag ${tag} ${where} stands on another commit than ${short}, which added the release.`;
  throw userError("VERSION_TAKEN", ".git", message, `Look at both:  git show ${tag}   git show ${short}`);
}

/**
 * Tags the commit that added the release, signed where git is set up to sign tags, and pushes the tag where there is a
 * remote; a tag that the remote has is taken from there. Returns what it did, in words.
 */
export async function tagRelease(root: string, version: string, commit: string): Promise<string> {
  const tag = tagOf(root, version);
  const ref = `refs/tags/${tag}`;
  const refs = await listRefs(root, ref);
  const [here, there] = [refs.here.get(ref), refs.there.get(ref)];
  if (here?.includes(commit) === false) refuseTaken(tag, "here", commit);
  if (there?.includes(commit) === false) refuseTaken(tag, "of origin", commit);
  if (there !== undefined) {
    if (here === undefined) await askOrigin(root, "fetch", "--quiet", "--no-tags", "origin", `${ref}:${ref}`);
    return `${tag} is there`;
  }
  const isTagged = here !== undefined;
  if (!isTagged)
    await openGit(root).raw(["tag", "--annotate", "--message", `Release data ${version}`, tag, commit]);
  if (!(await hasOrigin(root))) return isTagged ? `${tag} is there` : `tagged ${tag}`;
  await askOrigin(root, "push", "--quiet", "origin", ref);
  return `tagged ${tag}, pushed`;
}
