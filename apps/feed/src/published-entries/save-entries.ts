import type { Issue } from "@claimwire/schema";
import { readConfig, readLedger } from "@claimwire/store";
import { type Comparison, compareEntries } from "./compare-entries.js";
import { entriesOfLedger, withheldRecords } from "./published-entry.js";
import { PUBLISHED_FILE, readPublished, writePublished } from "./published-file.js";

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

/**
 * Appends the entries of releases that are not in the file yet, and adds new streams to its lines. Refuses when a line
 * would change in another way.
 */
export function saveEntries(root: string): SavedEntries {
  const found = compareWithPublished(root);
  if (!("missing" in found)) return { done: false, lines: found.map(({ message }) => message) };
  const { altered, intruding, missing, unsaved, updated } = found;
  if (altered.length + intruding.length > 0) {
    const head = `Nothing was added to ${PUBLISHED_FILE}: entries that were published would change.`;
    const now = intruding.map((line) => `  now:  ${line}`);
    return { done: false, lines: [head, ...altered.map((line) => `  then: ${line}`), ...now] };
  }
  const before = new Set(readPublished(root));
  const widened = updated.filter((line) => !before.has(line)).length;
  writePublished(root, [...updated, ...missing]);
  const news = [
    ...(widened === 0 ? [] : [`${widened} entries also in new streams`]),
    ...(missing.length === 0 ? [] : [`${missing.length} entries of ${unsaved.join(", ")}`]),
  ];
  return { done: true, lines: [`${PUBLISHED_FILE}: ${news.join("; ") || "nothing new"}`] };
}
