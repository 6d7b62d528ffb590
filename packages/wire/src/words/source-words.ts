import { hostOf, shortAddress, webAddress } from "@claimwire/feeds";
import type { PlainRecords } from "@claimwire/ledger";
import type { Availability, Source } from "@claimwire/schema";

import { availabilityInWords } from "./availability.js";
import { ACCESS_WORDS, SOURCE_TYPE_WORDS } from "./codes.js";
import { dateInWords } from "./date.js";
import { type Member, prose, type RecordWords, single } from "./field-words.js";
import { languageName } from "./language.js";
import { claimStatement, entityName, quoteTitle, sourceInWords } from "./name.js";

type Copy = NonNullable<Source["copies"]>[number];
type Citation = NonNullable<Source["cites"]>[number];

/** When a copy was captured, and which part of the document it has. */
export function copyDetails({ captured, part }: Copy): readonly string[] {
  return [
    ...(captured === undefined ? [] : [`captured ${dateInWords(captured)}`]),
    ...(part === undefined ? [] : [part]),
  ];
}

/** "archive.example (captured 3 March 2019, first page only)". */
export function copyInWords(copy: Copy): string {
  const host = hostOf(copy.url);
  const details = copyDetails(copy);
  return details.length === 0 ? host : `${host} (${details.join(", ")})`;
}

/** An address that may become a link; one of another scheme never does. */
function linkTo(url: string): Pick<Member, "href"> {
  const href = webAddress(url);
  return href === undefined ? {} : { href };
}

function citationInWords({ source, claims = [], via }: Citation, records: PlainRecords): string {
  const parts = [
    sourceInWords(records, source),
    ...claims.map((id) => `for: ${claimStatement(records, id)}`),
    ...(via === undefined ? [] : [`as listed by ${sourceInWords(records, via)}`]),
  ];
  return parts.join("; ");
}

function availabilityMembers(availability: Availability, records: PlainRecords): readonly Member[] {
  const { note } = availability;
  return [
    { key: "", text: availabilityInWords(records, availability) },
    ...(note === undefined ? [] : [{ key: "note", label: "Note on the link", text: note }]),
  ];
}

export const SOURCE_WORDS: RecordWords<Source> = {
  title: single("Title", quoteTitle, { byWord: true }),
  type: single("Type", (type) => SOURCE_TYPE_WORDS[type] ?? type),
  publisher: single("Publisher", (id, records) => entityName(records, id)),
  authors: single("Authors", (authors) => authors.join(", ")),
  published: single("Published", dateInWords),
  language: single("Language", languageName),
  url: {
    label: "Address",
    read: (url) => [{ key: "", text: shortAddress(url), ...linkTo(url) }],
  },
  availability: { label: "Link", read: availabilityMembers },
  copies: {
    label: "Copy",
    read: (copies) => copies.map((copy) => ({ key: copy.url, text: copyInWords(copy), ...linkTo(copy.url) })),
  },
  access: single("Access", (access) => ACCESS_WORDS[access] ?? access),
  cites: {
    label: "Cites",
    byWord: true,
    read: (cites, records) =>
      cites.map((citation) => ({ key: citation.source, text: citationInWords(citation, records) })),
  },
  addressSeenIn: prose("Address seen in"),
};
