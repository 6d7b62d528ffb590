import type { PlainRecords } from "@claimwire/ledger";
import { adverseTo, type Claim, findRecord } from "@claimwire/schema";
import { dateInWords } from "../words/date.js";
import type { Wording } from "../words/wording.js";

/**
 * Whether a claim is adverse to somebody who can answer; see `adverseTo`. Every such claim shows the reply, or whether
 * somebody looked for one.
 */
export function isAdverse(claim: Claim, records: PlainRecords): boolean {
  return adverseTo(claim, (id) => findRecord(records, "entities", id)?.type).length > 0;
}

/** The line that ends every entry and page of an adverse claim. */
export function closingLine({ title }: Wording): string {
  return `An attributed claim, not a finding by ${title}.`;
}

/** The line in place of a reply where nobody has looked for one. */
export const NOT_SOUGHT = "No reply looked for yet.";

/** The line in place of a reply. It never says that somebody "did not respond", which we cannot know. */
export function noReplyLine({ replySought }: Claim): string {
  return replySought === undefined ? NOT_SOUGHT : `No reply found (looked on ${dateInWords(replySought)}).`;
}
