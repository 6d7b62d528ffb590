import type { ClaimsRelease } from "@claimwire/release";
import { parseClaimsRelease } from "@claimwire/release";
import { LEDGER_FOLDER } from "@claimwire/schema";
import type { CommittedHistory } from "@claimwire/store";

/** A release as a commit has its file. */
export interface Committed {
  readonly release: ClaimsRelease;
  readonly file: string;
  /** The commit that added the file; where a shallow clone hides that one, the commit that HEAD stands at. */
  readonly commit: string;
  readonly isAddition: boolean;
}

/** All that git holds of the ledger. */
export interface CommittedLedger {
  /**
   * Every release that a commit ever added, those of one file each after those that its commit grew out of. Of a release
   * whose adding commit is not here, what HEAD has. Files that never held a release are left out.
   */
  readonly ever: readonly Committed[];
  /** The files at HEAD. */
  readonly atHead: ReadonlySet<string>;
}

export async function readCommitted(history: CommittedHistory): Promise<CommittedLedger> {
  const added = await history.commitsThatAdded(LEDGER_FOLDER);
  const atHead = new Set(await history.filesAt(history.head, LEDGER_FOLDER));
  const ever: Committed[] = [];
  for (const [file, commits] of added) {
    for (const commit of commits) ever.push(...(await readAt(history, file, commit, true)));
  }
  for (const file of atHead) {
    if (!added.has(file)) ever.push(...(await readAt(history, file, history.head, false)));
  }
  return { ever, atHead };
}

async function readAt(
  history: CommittedHistory,
  file: string,
  commit: string,
  isAddition: boolean,
): Promise<Committed[]> {
  const bytes = await history.readFile(commit, file);
  const { release } = parseClaimsRelease(bytes?.toString("utf8") ?? "", file);
  return release === undefined ? [] : [{ release, file, commit, isAddition }];
}
