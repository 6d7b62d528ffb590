import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { readConfig, readLedger, readPublishedPath, replaceFile } from "@claimwire/store";
import { type Comparison, compareWithLedger, extendPublished, splitPublished } from "@claimwire/wire";

/** The lines of the file of published entries; none when it is not there. */
export function readPublished(root: string): readonly string[] {
  const file = join(root, readPublishedPath(root));
  return existsSync(file) ? splitPublished(readFileSync(file, "utf8")) : [];
}

/** Compares the entries that the ledger of a checkout makes today with the published ones. */
export function compareWithPublished(root: string): Comparison | readonly Issue[] {
  const { config, issues: ofConfig } = readConfig(root, {});
  const { releases, issues } = readLedger(root);
  if (config === undefined || issues.length > 0) return [...ofConfig, ...issues];
  return compareWithLedger(readPublished(root), releases, config);
}

/** Lines to print, and whether the file now holds every entry. */
export interface SavedEntries {
  readonly done: boolean;
  readonly lines: readonly string[];
}

/** Brings the file to the entries that the ledger makes; nothing is written when a line would change. */
export function saveEntries(root: string): SavedEntries {
  const { config, issues: ofConfig } = readConfig(root, {});
  const { releases, issues } = readLedger(root);
  if (config === undefined || issues.length > 0) {
    return { done: false, lines: [...ofConfig, ...issues].map(({ message }) => message) };
  }
  const extended = extendPublished(readPublished(root), releases, config);
  if (extended.text === undefined) {
    const head = `Nothing was added to ${readPublishedPath(root)}: entries that were published would change.`;
    const { altered, intruding } = extended;
    const now = intruding.map((line) => `  now:  ${line}`);
    return { done: false, lines: [head, ...altered.map((line) => `  then: ${line}`), ...now] };
  }
  replaceFile(join(root, readPublishedPath(root)), [extended.text]);
  return { done: true, lines: [`${readPublishedPath(root)}: ${extended.report}`] };
}
