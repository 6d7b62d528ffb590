import type { ClaimsRelease } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import { openHistory } from "@claimwire/store";
import { checkCommittedReleases } from "./check-committed-releases.js";
import { readCommitted } from "./read-committed.js";

/**
 * Checks that the ledger holds every release that a commit of this branch added, unchanged. Without git there is nothing
 * to compare with.
 */
export async function checkHistory(
  root: string,
  releases: readonly ClaimsRelease[],
): Promise<readonly Issue[]> {
  const history = await openHistory(root);
  if (history.state === "none") return [];
  const ever = await readCommitted(history, releases, root);
  return (await checkCommittedReleases(history, ever, releases, root)).issues;
}
