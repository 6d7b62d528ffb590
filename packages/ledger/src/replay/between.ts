import type { Change, LedgerDataset, Release } from "../types.js";
import { replay } from "./replay.js";

/**
 * The changes after the version `from` (null: from nothing) up to and including `to`, oldest first. Undefined when the
 * ledger lacks one of the versions, or `to` comes before `from`.
 */
export function changesBetween<S extends string, C extends string>(
  releases: readonly Release<S, C>[],
  from: string | null,
  to: string,
): readonly Change<S, C>[] | undefined {
  const start = from === null ? -1 : releases.findIndex(({ version }) => version === from);
  const end = releases.findIndex(({ version }) => version === to);
  if (end < 0 || end < start || (from !== null && start < 0)) return undefined;
  return releases.slice(start + 1, end + 1).flatMap(({ changes }) => changes);
}

/** The dataset of a version; undefined when the ledger lacks it. Checks nothing: `replay` proves a ledger. */
export function datasetAt(releases: readonly Release[], version: string): LedgerDataset | undefined {
  if (!releases.some((release) => release.version === version)) return undefined;
  const { records, digests, withheld, issues } = replay(releases, version, { verify: false });
  if (issues.length > 0) throw new Error(`The ledger does not add up: ${issues[0]?.message}`);
  return { records, digests, withheld };
}
