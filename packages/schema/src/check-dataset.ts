import type { Records } from "./dataset.js";
import type { Finding } from "./issue.js";
import { RULES } from "./rules.js";

/** Holds every rule against every record of well-shaped records, and collects all findings. */
export function checkDataset(records: Records): Finding[] {
  return [...records].flatMap(([key, record]) => RULES.flatMap((rule) => rule.check(key, record, records)));
}
