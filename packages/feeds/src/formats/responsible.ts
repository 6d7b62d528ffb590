import { cleanLine } from "../entry/clean-text.js";
import type { FeedConfig } from "../feed-config.js";
import { type Contact, readContact } from "../read-contact.js";

/** Who answers for a feed, and where they are reached. */
export interface Responsible extends Contact {
  readonly name: string;
}

/** Who answers for the feeds: their publisher, and without one, those who are named as the feeds are. */
export function responsibleOf({ title, publisher, contact }: FeedConfig): Responsible {
  const name = cleanLine(publisher ?? title);
  return { name, ...(contact === undefined ? {} : readContact(contact)) };
}
