import type { ClaimsRelease } from "@claimwire/release";
import type { WireConfig } from "../wire-config.js";
import { type Comparison, compareEntries, printEntry } from "./compare-entries.js";
import { entriesOfLedger, type PublishedEntry, withheldRecords } from "./published-entry.js";

/** The lines of the file's text. */
export function splitPublished(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** Names that are kept for examples and tests (RFC 2606, section 2 and 3), so that nobody can have them. */
const RESERVED =
  /^tag:(?:[^@,]*@)?(?:[^,]*\.)?(?:example|test|invalid|localhost|example\.(?:com|net|org)),[^:]*:/;

/**
 * Puts the authority of the settings into a line whose id was made under a name that nobody can have: `land` brings
 * nothing out under such a name, so no subscriber has the id.
 */
function followAuthority(line: string, authority: string): string {
  const { id, ...rest } = JSON.parse(line) as PublishedEntry;
  return RESERVED.test(id) ? printEntry({ id: id.replace(RESERVED, `tag:${authority}:`), ...rest }) : line;
}

/** Compares the lines of the file with the entries that a ledger makes today. */
export function compareWithLedger(
  published: readonly string[],
  releases: readonly ClaimsRelease[],
  config: WireConfig,
): Comparison {
  const lines = published.map((line) => followAuthority(line, config.feeds.tagAuthority));
  return compareEntries(lines, entriesOfLedger(releases, config), withheldRecords(releases));
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
  const { tagAuthority } = config.feeds;
  const followed = published.map((line) => followAuthority(line, tagAuthority));
  const renamed = followed.filter((line, index) => line !== published[index]).length;
  const widened = updated.filter((line, index) => line !== followed[index]).length;
  const news = [
    ...(renamed === 0 ? [] : [`${renamed} entries with ids of ${tagAuthority}`]),
    ...(widened === 0 ? [] : [`${widened} entries also in new streams`]),
    ...(missing.length === 0 ? [] : [`${missing.length} entries of ${unsaved.join(", ")}`]),
  ];
  const text = [...updated, ...missing].map((line) => `${line}\n`).join("");
  return { text, report: news.join("; ") || "nothing new" };
}
