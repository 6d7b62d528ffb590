import { isCalendarDate } from "@claimwire/schema";

const EXAMPLE = "such as claimwire.example,2026";

const LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
const DOMAIN = `${LABEL}(?:\\.${LABEL})*`;
/** A domain or mail address, and a date on which its owner had it (RFC 4151, section 2.1). */
const AUTHORITY = new RegExp(`^(?:[a-z0-9._-]+@)?${DOMAIN},(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)$`, "i");

/** What is wrong with an authority of `tag:` URIs, and what is allowed; undefined when it is valid. */
export function findAuthorityFlaw(text: string): string | undefined {
  const found = JSON.stringify(text);
  const date = AUTHORITY.exec(text)?.[1];
  if (date === undefined) {
    return `${found} is no authority of tag URIs (RFC 4151). Wanted are a domain or mail address, a comma and the date on which it was yours, ${EXAMPLE}.`;
  }
  if (!isCalendarDate(date)) {
    return `The date ${date} in ${found} is not in the calendar. Wanted is YYYY, YYYY-MM or YYYY-MM-DD, ${EXAMPLE}.`;
  }
  // Tags are compared letter by letter, so two ways to write one domain would be two authorities.
  if (text === text.toLowerCase()) return undefined;
  return `${found} has capital letters. Wanted is lower case: ${text.toLowerCase()}.`;
}
