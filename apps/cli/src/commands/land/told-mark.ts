import { openGit } from "../release/git-tree.js";

/** Neither branch nor tag, so it shows nowhere; it goes where the repository goes. */
function refOf(version: string): string {
  return `refs/claimwire/told/${version}`;
}

async function hasOrigin(root: string): Promise<boolean> {
  return (await openGit(root).raw(["remote"])).split("\n").includes("origin");
}

/** Whether everybody was told of a release, by this checkout or another one. */
export async function isTold(root: string, version: string): Promise<boolean> {
  const git = openGit(root);
  const ref = refOf(version);
  if ((await git.raw(["for-each-ref", ref])).trim() !== "") return true;
  return (await hasOrigin(root)) && (await git.raw(["ls-remote", "origin", ref])).trim() !== "";
}

/**
 * Marks in git that everybody was told of a release, at its commit: a receiver of webhooks keeps the ids of messages only
 * for a while, so it is not told again each time that somebody lands.
 */
export async function markTold(root: string, version: string, commit: string): Promise<void> {
  const git = openGit(root);
  const ref = refOf(version);
  await git.raw(["update-ref", ref, commit]);
  if (await hasOrigin(root)) await git.raw(["push", "--quiet", "origin", ref]);
}
