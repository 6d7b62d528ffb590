import type { ClaimsRelease } from "@claimwire/release";
import type { WireConfig } from "../wire-config.js";
import { type Comparison, compareEntries } from "./compare-entries.js";
import { entriesOfLedger, withheldRecords } from "./published-entry.js";

/** Where every published entry is kept, from the root of a checkout: one a line, in the order of publication. */
export const PUBLISHED_FILE = "apps/feed/published-entries.ndjson";

/** The lines of the file's text. */
export function splitPublished(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** Compares the lines of the file with the entries that a ledger makes today. */
export function compareWithLedger(
  published: readonly string[],
  releases: readonly ClaimsRelease[],
  config: WireConfig,
): Comparison {
  return compareEntries(published, entriesOfLedger(releases, config), withheldRecords(releases));
}

/** The text of the file with all entries of the ledger, or why it cannot be written. */
export type ExtendedPublished =
  | { readonly text: string; readonly report: string }
  | { readonly text: undefined; readonly altered: readonly string[]; readonly intruding: readonly string[] };

/**
 * Appends the entries of the releases that are not in the file yet, and adds new streams to its lines. Refuses when a
 * line would change in another way: subscribers would lose the entry or get it twice.
 */
export function extendPublished(
  published: readonly string[],
  releases: readonly ClaimsRelease[],
  config: WireConfig,
): ExtendedPublished {
  const { altered, intruding, missing, unsaved, updated } = compareWithLedger(published, releases, config);
  if (altered.length + intruding.length > 0) return { text: undefined, altered, intruding };
  const before = new Set(published);
  const widened = updated.filter((line) => !before.has(line)).length;
  const news = [
    ...(widened === 0 ? [] : [`${widened} entries also in new streams`]),
    ...(missing.length === 0 ? [] : [`${missing.length} entries of ${unsaved.join(", ")}`]),
  ];
  const text = [...updated, ...missing].map((line) => `${line}\n`).join("");
  return { text, report: news.join("; ") || "nothing new" };
}
