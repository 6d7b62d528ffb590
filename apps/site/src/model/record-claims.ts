import type { RecordKey } from "@claimwire/schema";
import { pagePath } from "@claimwire/wire";

/** How many claims a page lists. */
export const PER_PAGE = 100;

/** `entities/<id>/claims/`, `entities/<id>/claims/2/`: a page of all claims of a record that has many. */
export function recordClaimsPath(record: RecordKey, number = 1): string {
  return number === 1 ? `${pagePath(record)}claims/` : `${pagePath(record)}claims/${number}/`;
}
