import type { PlainRecords } from "@claimwire/changes";
import type { Availability, Source } from "@claimwire/schema";
import { availabilityInWords } from "./availability.js";
import { ACCESS_WORDS, SOURCE_TYPE_WORDS } from "./codes.js";
import { dateInWords } from "./date.js";
import { type Member, prose, type RecordWords, single } from "./field-words.js";
import { languageName } from "./language.js";
import { claimStatement, entityName, quoteTitle, sourceInWords } from "./name.js";

type Copy = NonNullable<Source["copies"]>[number];
type Citation = NonNullable<Source["cites"]>[number];

/** "https://… (captured 3 March 2019, first page only)". */
export function copyInWords({ url, captured, part }: Copy): string {
  const details = [
    ...(captured === undefined ? [] : [`captured ${dateInWords(captured)}`]),
    ...(part === undefined ? [] : [part]),
  ];
  return details.length === 0 ? url : `${url} (${details.join(", ")})`;
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
  url: single("Address", (url) => url),
  availability: { label: "Link", read: availabilityMembers },
  copies: {
    label: "Copy",
    read: (copies) => copies.map((copy) => ({ key: copy.url, text: copyInWords(copy) })),
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
