import { join } from "node:path";
import type { ClaimsRelease } from "@claimwire/release";
import { parseClaimsRelease } from "@claimwire/release";
import { LEDGER_FOLDER, releaseFile } from "@claimwire/schema";
import { blobId, type CommittedHistory, readIfThere } from "@claimwire/store";

/** A release, read from its file in a commit. */
export interface Committed {
  readonly release: ClaimsRelease;
  readonly file: string;
  /** The commit that added the file, or that of HEAD when a shallow clone does not have the former. */
  readonly commit: string;
  readonly isAddition: boolean;
}

interface CommittedFile extends Omit<Committed, "release"> {
  /** The id of its bytes, where git told it. */
  readonly blob?: string;
}

/** The files of the ledger that commits added, and of a shallow clone also those at HEAD that none of its commits did. */
async function listCommitted(history: CommittedHistory): Promise<CommittedFile[]> {
  const added = await history.findAdditions(LEDGER_FOLDER);
  const additions = [...added].flatMap(([file, all]) =>
    all.map((one) => ({ ...one, file, isAddition: true })),
  );
  if (history.state === "full") return additions;
  const { head } = history;
  const atHead = await history.filesAt(head, LEDGER_FOLDER);
  const others = atHead.filter((file) => !added.has(file));
  return [...additions, ...others.map((file) => ({ file, commit: head, isAddition: false }))];
}

/** The releases of the ledger whose files are still what a commit added, so that they need not be read from git. */
function findUnchanged(
  committed: readonly CommittedFile[],
  releases: readonly ClaimsRelease[],
  root: string,
): Map<CommittedFile, ClaimsRelease> {
  const present = new Map(releases.map((release) => [releaseFile(release.version), release]));
  const unchanged = new Map<CommittedFile, ClaimsRelease>();
  for (const one of committed) {
    const { file, blob } = one;
    const release = present.get(file);
    const bytes = release && readIfThere(join(root, file));
    if (bytes && blob !== undefined && blobId(bytes, blob) === blob) unchanged.set(one, release);
  }
  return unchanged;
}

/**
 * Every release that a commit added; the releases of one file in the order of their commits. When the clone does not
 * have the adding commit, the release at HEAD. Files that never held a release are left out. `releases` are those of the
 * ledger.
 */
export async function readCommitted(
  history: CommittedHistory,
  releases: readonly ClaimsRelease[],
  root: string,
): Promise<readonly Committed[]> {
  const committed = await listCommitted(history);
  const unchanged = findUnchanged(committed, releases, root);
  const others = committed.filter((one) => !unchanged.has(one));
  const texts = await history.readFiles(others);
  const read = new Map(others.map((one, index) => [one, texts[index]?.toString("utf8") ?? ""]));
  return committed.flatMap((one) => {
    const release = unchanged.get(one) ?? parseClaimsRelease(read.get(one) ?? "", one.file).release;
    return release === undefined ? [] : [{ ...one, release }];
  });
}
