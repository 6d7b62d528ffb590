import { type Issue, NOTES_FOLDER } from "@claimwire/schema";
import { readDirtyPaths } from "../git-tree.js";
import { cliIssue } from "../issues.js";
import type { Pending } from "../pending.js";

const NAMED_AT_MOST = 10;

/** A release must start from what is committed, or nobody could tell later what it was made from. */
export async function checkTree(root: string): Promise<Issue[]> {
  const dirty = await readDirtyPaths(root);
  if (dirty === undefined) {
    const message = "There is no git repository here, so nothing shows what the release is made from.";
    return [cliIssue("HISTORY_MISSING", { file: ".", path: [] }, message)];
  }
  const [first] = dirty;
  if (first === undefined) return [];
  const shown = dirty.slice(0, NAMED_AT_MOST).join(", ");
  const more = dirty.length > NAMED_AT_MOST ? `, and ${dirty.length - NAMED_AT_MOST} more` : "";
  const message = `The checkout holds changes that are not committed: ${shown}${more}.`;
  return [
    cliIssue(
      "TREE_DIRTY",
      { file: first, path: [] },
      message,
      "Commit them, or put them aside:  git stash -u",
    ),
  ];
}

/** A release is made of why-notes, be they about data or code. */
export function checkNotes({ noteFiles }: Pick<Pending, "noteFiles">): Issue[] {
  if (noteFiles.length > 0) return [];
  const message = "There is no why-note, so there is nothing to release.";
  const fix = "When data changed, write one:  npx claimwire change";
  return [cliIssue("NOTHING_TO_RELEASE", { file: NOTES_FOLDER, path: [] }, message, fix)];
}
