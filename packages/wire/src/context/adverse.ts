import type { PlainRecords } from "@claimwire/ledger";
import { type About, type Claim, type Entity, findRecord } from "@claimwire/schema";
import { dateInWords } from "../words/date.js";

/** Types of entities that can be named and can answer. */
const IDENTIFIABLE: ReadonlySet<Entity["type"]> = new Set([
  "company",
  "person",
  "public-body",
  "organisation",
]);

/** Roles of entities about which a claim says what they do, buy or are, or that they did not. */
const CONCERNED: ReadonlySet<About["role"]> = new Set(["actor", "partner", "client", "object", "denied"]);

/**
 * Whether a claim is adverse: it says what an identifiable company, person, public body or organisation other than its
 * asserter does, buys or is, or did not do. We do not judge whether that is to its disadvantage. Every such claim shows the reply, or
 * whether somebody looked for one.
 */
export function isAdverse({ assertedBy, about = [] }: Claim, records: PlainRecords): boolean {
  return about.some(({ entity, role }) => {
    if (entity === assertedBy || !CONCERNED.has(role)) return false;
    const concerned = findRecord(records, "entities", entity);
    return concerned !== undefined && IDENTIFIABLE.has(concerned.type);
  });
}

/** The line that ends every entry and page of an adverse claim. */
export const CLOSING_LINE = "An attributed claim, not a finding by Claimwire.";

/** The line in place of a reply where nobody has looked for one. */
export const NOT_SOUGHT = "No reply looked for yet.";

/** The line in place of a reply. It never says that somebody "did not respond", which we cannot know. */
export function noReplyLine({ replySought }: Claim): string {
  return replySought === undefined ? NOT_SOUGHT : `No reply found (looked on ${dateInWords(replySought)}).`;
}
