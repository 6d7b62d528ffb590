import { type Issue, releaseFile } from "@claimwire/schema";
import { openHistory } from "@claimwire/store";
import { readBaseBranch } from "../../checkout/read-tool-config.js";
import { cliIssue } from "../../issues.js";

/**
 * Checks that no release of this version stands in the history of this branch, of the default branch or of its upstream,
 * or below a tag: whoever has it would hold other content under the same version and ids.
 */
export async function checkVersionFree(root: string, version: string): Promise<Issue[]> {
  const history = await openHistory(root);
  if (history.state === "none") return [];
  const file = releaseFile(version);
  const commit = await history.findReleased(file, readBaseBranch(root));
  if (commit === undefined) return [];
  const short = commit.slice(0, 12);
  const message = `${version} is taken: commit ${short} released it, and it is not in the ledger of this checkout.`;
  const fix = (await history.grewOutOf(history.head, commit))
    ? `Restore it with all that its commit wrote (git show --stat ${short}), and correct its data by the next release; or, if it lost against another release in a merge, ask for a larger step of the version in a why-note.`
    : "Take up what others released, and release on top of it:  git pull --rebase";
  return [cliIssue("VERSION_TAKEN", file, message, fix)];
}
