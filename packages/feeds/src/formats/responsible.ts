import { cleanLine } from "../entry/clean-text.js";
import type { FeedConfig } from "../feed-config.js";

/** Who answers for a feed, and where they are reached. */
export interface Responsible {
  readonly name: string;
  /** An address of mail. */
  readonly email?: string;
  /** The address of a page. */
  readonly page?: string;
}

/** Who answers for the feeds: their publisher, and without one, those who are named as the feeds are. */
export function responsibleOf({ title, publisher, contact }: FeedConfig): Responsible {
  const name = cleanLine(publisher ?? title);
  if (contact === undefined) return { name };
  return /^https?:/i.test(contact) ? { name, page: contact } : { name, email: contact };
}
