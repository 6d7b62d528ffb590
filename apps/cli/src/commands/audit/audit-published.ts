import type { Pending } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import { readConfig } from "@claimwire/store";
import { compareWithLedger } from "@claimwire/wire";
import { entriesAltered, readPublishedEntries } from "../../checkout/read-published-entries.js";
import { cliIssue } from "../../issues.js";

/** What comparing the published entries with the ledger found. */
export interface AuditedEntries {
  readonly issues: readonly Issue[];
  /** How many were compared; undefined when none could be. */
  readonly compared: number | undefined;
}

/**
 * Compares the published entries with those that the ledger makes today: each must have the id, link, date and streams
 * with which subscribers got it. Only a ledger that is proved makes entries.
 */
export function auditPublished(root: string, { isProven, releases }: Pending): AuditedEntries {
  const published = readPublishedEntries(root);
  if (published === undefined) return { issues: [], compared: undefined };
  const { file, lines, issues } = published;
  // What is wrong with the settings is told elsewhere.
  const { config } = readConfig(root, {});
  if (issues.length > 0 || config === undefined || !isProven) return { issues, compared: undefined };
  const { altered, intruding, unsaved } = compareWithLedger(lines, releases, config);
  const found = altered.length + intruding.length === 0 ? [] : [entriesAltered(file, altered, intruding)];
  return { issues: [...found, ...missing(file, unsaved)], compared: lines.length };
}

function missing(file: string, unsaved: readonly string[]): Issue[] {
  if (unsaved.length === 0) return [];
  const message = `The entries of ${unsaved.join(", ")} are not in it, so nobody would see one of them change.`;
  return [cliIssue("ENTRIES_UNSAVED", file, message, "The next release adds them:  npx claimwire release")];
}
