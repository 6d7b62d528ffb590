import type { ClaimsRelease } from "@claimwire/release";
import { parseClaimsRelease } from "@claimwire/release";
import { LEDGER_FOLDER } from "@claimwire/schema";
import type { CommittedHistory } from "@claimwire/store";

/** A release, read from its file in a commit. */
export interface Committed {
  readonly release: ClaimsRelease;
  readonly file: string;
  /** The commit that added the file, or that of HEAD when a shallow clone does not have the former. */
  readonly commit: string;
  readonly isAddition: boolean;
}

/** The releases of the git history. */
export interface CommittedLedger {
  /**
   * Every release that a commit added; the releases of one file in the order of their commits. When the clone does not
   * have the adding commit, the release at HEAD. Files that never held a release are left out.
   */
  readonly ever: readonly Committed[];
  /** The files at HEAD. */
  readonly atHead: ReadonlySet<string>;
}

export async function readCommitted(history: CommittedHistory): Promise<CommittedLedger> {
  const added = await history.commitsThatAdded(LEDGER_FOLDER);
  const atHead = new Set(await history.filesAt(history.head, LEDGER_FOLDER));
  const additions = [...added].flatMap(([file, commits]) =>
    commits.map((commit) => ({ file, commit, isAddition: true })),
  );
  const others = [...atHead]
    .filter((file) => !added.has(file))
    .map((file) => ({ file, commit: history.head, isAddition: false }));
  const wanted = [...additions, ...others];
  const texts = await history.readFiles(wanted);
  const ever = wanted.flatMap((one, index) => {
    const { release } = parseClaimsRelease(texts[index]?.toString("utf8") ?? "", one.file);
    return release === undefined ? [] : [{ ...one, release }];
  });
  return { ever, atHead };
}
