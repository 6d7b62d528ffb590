import { BASES, ENTITY_TYPES, type Kind, MODES, SOURCE_TYPES } from "@claimwire/schema";

/** A question about a record, and the flag that answers it. */
export interface RecordField {
  readonly flag: string;
  /** In plain words, as it is asked. */
  readonly question: string;
  readonly required?: boolean;
  /** The codes that are allowed, each with what it means. */
  readonly codes?: Readonly<Record<string, string>>;
  /** The kind of record whose id it is. */
  readonly refersTo?: Kind;
}

/** What makes a record of each kind; the rest of its fields is written into the file by hand. */
export const RECORD_FIELDS: Readonly<Record<Kind, readonly RecordField[]>> = {
  claims: [
    {
      flag: "statement",
      question: "What is asserted, in one sentence of your own that names who says so?",
      required: true,
    },
    { flag: "asserted-by", question: "Who asserts it?", required: true, refersTo: "entities" },
    { flag: "basis", question: "How do they know?", required: true, codes: BASES },
    { flag: "source", question: "In which source does it stand?", required: true, refersTo: "sources" },
    { flag: "mode", question: "What kind of assertion is it?", codes: MODES },
    { flag: "topic", question: "What is it about, as a topic?", refersTo: "topics" },
    { flag: "when", question: "When was it so, as they give it (2018, 2018-10, 2018-10-22)?" },
  ],
  sources: [
    { flag: "type", question: "What kind of document is it?", required: true, codes: SOURCE_TYPES },
    { flag: "title", question: "What is its title, as printed?", required: true },
    { flag: "publisher", question: "Who published it?", required: true, refersTo: "entities" },
    { flag: "published", question: "When was it published (2018, 2018-10, 2018-10-22)?" },
    { flag: "language", question: "In which language (en, zh-Hans)?" },
    { flag: "url", question: "At which address did you see it? Leave it empty if you saw none." },
  ],
  entities: [
    { flag: "type", question: "What is it?", required: true, codes: ENTITY_TYPES },
    { flag: "name", question: "What is its name in English?", required: true },
    { flag: "description", question: "What is it, in a few words, without its conduct?" },
    { flag: "part-of", question: "What is it a part of?", refersTo: "entities" },
    { flag: "role", question: "For a person: in which public role?" },
    { flag: "role-of", question: "For a person: in which company or body?", refersTo: "entities" },
    { flag: "role-when", question: "For a person: when was the role held (2018, 2018/2020, 2018/..)?" },
  ],
  topics: [
    { flag: "label", question: "What is the term?", required: true },
    { flag: "definition", question: "What does it cover?", required: true },
    { flag: "broader", question: "Which wider term does it belong to?", refersTo: "topics" },
  ],
};
