import { hasErrors, releaseFile } from "@claimwire/schema";
import { openHistory, readPublishedPath } from "@claimwire/store";
import { checkReleasedFiles } from "../../checkout/check-released-files.js";
import { readPending } from "../../checkout/read-pending.js";
import { readDirtyPaths } from "./git-tree.js";

/** A release that is in place and not committed. */
export interface Unfinished {
  readonly version: string;
  /** All that differs from the last commit; a release wrote it. */
  readonly paths: readonly string[];
}

/** What a release writes and deletes, apart from its own file and that of the published entries. */
const WRITTEN =
  /^(package-lock\.json|((apps|packages)\/[^/]+\/)?(package\.json|CHANGELOG\.md)|\.changeset\/[^/]+\.md)$/;

/**
 * Finds the release that was put in place and not committed, because the command was killed or git refused: its file is
 * not in the last commit, nothing else differs from that commit, and the ledger leads to the present records.
 */
export async function findUnfinished(root: string): Promise<Unfinished | undefined> {
  const dirty = await readDirtyPaths(root);
  const published = readPublishedPath(root);
  const files = dirty?.filter((path) => path.startsWith("data/") && path !== published) ?? [];
  if (dirty === undefined || files.length !== 1) return undefined;
  const { newest, isProven, changes, issues } = readPending(root, { rendering: true });
  if (newest === undefined || !isProven || changes.length > 0 || hasErrors(issues)) return undefined;
  const file = releaseFile(newest.version);
  const isIts = (path: string): boolean => path === file || path === published || WRITTEN.test(path);
  if (files[0] !== file || !dirty.every(isIts) || hasErrors(checkReleasedFiles(root, newest.version))) {
    return undefined;
  }
  const history = await openHistory(root);
  const [held] = history.state === "none" ? [] : await history.readFiles([{ commit: history.head, file }]);
  return held === undefined ? { version: newest.version, paths: dirty } : undefined;
}
