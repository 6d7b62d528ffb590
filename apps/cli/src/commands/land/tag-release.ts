import { readFileSync } from "node:fs";
import { join } from "node:path";
import { releaseFile } from "@claimwire/schema";
import { openHistory, readDataPackage } from "@claimwire/store";
import { readBaseBranch } from "../../checkout/read-tool-config.js";
import { userError } from "../../shell/user-error.js";
import { openGit } from "../release/git-tree.js";

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

/**
 * Tags the commit that added the release, signed where git is set up to sign tags, and pushes the tag where there is a
 * remote. Returns what it did, in words.
 */
export async function tagRelease(root: string, version: string, commit: string): Promise<string> {
  const git = openGit(root);
  const tag = `${readDataPackage(root).name}@${version}`;
  const present = (await git.raw(["tag", "--list", "--format=%(objectname) %(*objectname)", tag])).trim();
  if (present !== "" && !present.includes(commit)) {
    const message = `The tag ${tag} stands on another commit than ${commit.slice(0, 12)}, which added the release.`;
    throw userError(
      "VERSION_TAKEN",
      ".git",
      message,
      `Look at both:  git show ${tag}   git show ${commit.slice(0, 12)}`,
    );
  }
  if (present === "")
    await git.raw(["tag", "--annotate", "--message", `Release data ${version}`, tag, commit]);
  const remotes = (await git.raw(["remote"])).split("\n").filter(Boolean);
  if (!remotes.includes("origin")) return present === "" ? `tagged ${tag}` : `${tag} is there`;
  const pushed = (await git.raw(["ls-remote", "--tags", "origin", `refs/tags/${tag}`])).trim() !== "";
  if (!pushed) await git.raw(["push", "--quiet", "origin", `refs/tags/${tag}`]);
  return present === "" || !pushed ? `tagged ${tag}, pushed` : `${tag} is there`;
}
