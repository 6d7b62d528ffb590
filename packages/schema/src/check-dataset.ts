import type { Records } from "./dataset.js";
import type { Finding } from "./issue.js";
import type { RecordKey } from "./kind.js";
import { makeKnownIds } from "./known-ids.js";
import { RULES } from "./rules.js";

const NONE: ReadonlySet<RecordKey> = new Set();

/**
 * Holds every rule against every record of well-shaped records, and collects all findings.
 * `unread` names the records that exist but could not be read, so that a reference to one is not called missing.
 */
export function checkDataset(records: Records, unread: ReadonlySet<RecordKey> = NONE): Finding[] {
  const ids = makeKnownIds(records, unread);
  const found: Finding[] = [];
  for (const [key, record] of records) {
    for (const rule of RULES) found.push(...rule.check(key, record, records, ids));
  }
  return found;
}
