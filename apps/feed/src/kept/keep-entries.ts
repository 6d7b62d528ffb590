import type { Issue } from "@claimwire/schema";
import { readConfig, readLedger } from "@claimwire/store";
import { type Comparison, compareEntries } from "./kept-entries.js";
import { appendKept, KEPT_FILE, readKept } from "./kept-file.js";
import { toldEntries, withheldRecords } from "./told-entry.js";

/** Compares the entries that a checkout's ledger makes today with those that it keeps. */
export function compareWithKept(root: string): Comparison | readonly Issue[] {
  const { config, issues: ofConfig } = readConfig(root, {});
  const { releases, issues } = readLedger(root);
  if (config === undefined || issues.length > 0) return [...ofConfig, ...issues];
  return compareEntries(readKept(root), toldEntries(releases, config), withheldRecords(releases));
}

/** What came of keeping: lines to print, and whether the file is whole now. */
export interface Kept {
  readonly done: boolean;
  readonly lines: readonly string[];
}

/** Adds the entries of releases that are not kept yet. It only ever appends: a line that would change is refused. */
export function keepEntries(root: string): Kept {
  const found = compareWithKept(root);
  if (!("missing" in found)) return { done: false, lines: found.map(({ message }) => message) };
  const { altered, intruding, missing, unkept } = found;
  if (altered.length + intruding.length > 0) {
    const head = `Nothing was added to ${KEPT_FILE}: entries that were published would change.`;
    const now = intruding.map((line) => `  now:  ${line}`);
    return { done: false, lines: [head, ...altered.map((line) => `  kept: ${line}`), ...now] };
  }
  appendKept(root, missing);
  const what = missing.length === 0 ? "nothing new" : `${missing.length} entries of ${unkept.join(", ")}`;
  return { done: true, lines: [`${KEPT_FILE}: ${what}`] };
}
