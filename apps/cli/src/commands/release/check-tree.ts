import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";
import { readDirtyPaths } from "./git-tree.js";

const NAMED_AT_MOST = 10;

/** Checks that everything is committed, so that the commit of a release shows what it was made from. */
export async function checkTree(root: string): Promise<Issue[]> {
  const dirty = await readDirtyPaths(root);
  if (dirty === undefined) {
    const message = "There is no git repository here, so no commit shows what the release is made from.";
    return [cliIssue("HISTORY_MISSING", ".", message)];
  }
  const [first] = dirty;
  if (first === undefined) return [];
  const shown = dirty.slice(0, NAMED_AT_MOST).join(", ");
  const more = dirty.length > NAMED_AT_MOST ? `, and ${dirty.length - NAMED_AT_MOST} more` : "";
  const message = `The checkout holds changes that are not committed: ${shown}${more}.`;
  return [cliIssue("TREE_DIRTY", first, message, "Commit them, or put them aside:  git stash -u")];
}
