import type { Issue } from "@claimwire/schema";
import { readConfig, readLedger } from "@claimwire/store";
import { type Comparison, compareEntries } from "./compare-entries.js";
import { entriesOfLedger, withheldRecords } from "./published-entry.js";
import { appendPublished, PUBLISHED_FILE, readPublished } from "./published-file.js";

/** Compares the entries that the ledger of a checkout makes today with the published ones. */
export function compareWithPublished(root: string): Comparison | readonly Issue[] {
  const { config, issues: ofConfig } = readConfig(root, {});
  const { releases, issues } = readLedger(root);
  if (config === undefined || issues.length > 0) return [...ofConfig, ...issues];
  return compareEntries(readPublished(root), entriesOfLedger(releases, config), withheldRecords(releases));
}

/** Lines to print, and whether the file now holds every entry. */
export interface SavedEntries {
  readonly done: boolean;
  readonly lines: readonly string[];
}

/** Appends the entries of releases that are not in the file yet; refuses when a line of the file would change. */
export function saveEntries(root: string): SavedEntries {
  const found = compareWithPublished(root);
  if (!("missing" in found)) return { done: false, lines: found.map(({ message }) => message) };
  const { altered, intruding, missing, unsaved } = found;
  if (altered.length + intruding.length > 0) {
    const head = `Nothing was added to ${PUBLISHED_FILE}: entries that were published would change.`;
    const now = intruding.map((line) => `  now:  ${line}`);
    return { done: false, lines: [head, ...altered.map((line) => `  then: ${line}`), ...now] };
  }
  appendPublished(root, missing);
  const what = missing.length === 0 ? "nothing new" : `${missing.length} entries of ${unsaved.join(", ")}`;
  return { done: true, lines: [`${PUBLISHED_FILE}: ${what}`] };
}
