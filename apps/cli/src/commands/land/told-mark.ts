import { openGit } from "../release/git-tree.js";
import { askOrigin, hasOrigin, listRefs } from "./origin.js";

/** Neither branch nor tag, so it shows nowhere; it goes where the repository goes. */
const TOLD = "refs/claimwire/told/";

/** The newest of some releases, oldest first, of which everybody was told, by this checkout or another one. */
export async function findTold(root: string, versions: readonly string[]): Promise<string | undefined> {
  const { here, there } = await listRefs(root, `${TOLD}*`);
  return versions.findLast((version) => here.has(TOLD + version) || there.has(TOLD + version));
}

/**
 * Marks in git that everybody was told of a release, at its commit: a receiver of webhooks keeps the ids of messages only
 * for a while, so it is not told again each time that somebody lands.
 */
export async function markTold(root: string, version: string, commit: string): Promise<void> {
  const ref = TOLD + version;
  await openGit(root).raw(["update-ref", ref, commit]);
  if (await hasOrigin(root)) await askOrigin(root, "push", "--quiet", "origin", ref);
}
