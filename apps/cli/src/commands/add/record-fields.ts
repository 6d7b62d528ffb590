import {
  BASES,
  CERTAINTIES,
  ENTITY_TYPES,
  type Kind,
  MEASURES,
  MODES,
  normaliseWords,
  QUALIFIERS,
  ROLES,
  SOURCE_TYPES,
} from "@claimwire/schema";
import type { Answers, EntityType, RecordField } from "./record-field.js";

const always = (): boolean => true;
const isPerson = ({ type }: Answers): boolean => type === "person";

/** Those who can say something or publish it. */
const SPEAKERS: readonly EntityType[] = ["company", "person", "public-body", "organisation", "group"];
const EMPLOYERS: readonly EntityType[] = ["company", "public-body", "organisation"];

const WORDS_AT_LEAST = 3;

function refuseWords(words: string): string | undefined {
  const count = normaliseWords(words).length;
  if (count >= WORDS_AT_LEAST) return undefined;
  return `These are ${count} words, too few to prove anything; about six to twenty-five are right.`;
}

const CLAIM_FIELDS: readonly RecordField[] = [
  {
    flag: "statement",
    question: "What is asserted, in one sentence of your own that names who says so?",
    path: ["statement"],
    required: always,
  },
  {
    flag: "asserted-by",
    question: "Who asserts it? The narrowest speaker: not the newspaper, if it quotes somebody.",
    path: ["assertedBy"],
    required: always,
    refersTo: "entities",
    types: SPEAKERS,
  },
  { flag: "basis", question: "How do they know?", path: ["basis"], required: always, codes: BASES },
  {
    flag: "mode",
    question: "What kind of assertion is it?",
    path: ["mode"],
    codes: MODES,
    standard: "fact",
  },
  {
    flag: "certainty",
    question: "How sure are they themselves?",
    path: ["certainty"],
    codes: CERTAINTIES,
    standard: "stated",
  },
  {
    flag: "about",
    question: "Whom or what does it concern?",
    next: "Whom or what else does it concern?",
    parts: [
      { name: "entity", question: "", path: ["about", 0, "entity"], refersTo: "entities" },
      { name: "role", question: "In which role?", path: ["about", 0, "role"], codes: ROLES },
    ],
  },
  {
    flag: "topics",
    question: "Which topic does it belong to?",
    next: "Which other topic does it belong to?",
    path: ["topics", 0],
    refersTo: "topics",
  },
  {
    flag: "when",
    question:
      "When was it so, as they give it (2018, 2018-10, 2018-10-22)? Leave it empty if they do not say.",
    path: ["when"],
  },
  {
    flag: "amounts",
    question: "Is there a figure?",
    none: "No figure",
    next: "Is there another figure?",
    parts: [
      { name: "measure", question: "", path: ["quantities", 0, "measure"], codes: MEASURES },
      {
        name: "value",
        question: "Which figure, in digits alone, as they give it (61000000, 1.2)?",
        path: ["quantities", 0, "value"],
      },
      {
        name: "unit",
        question: "In which unit: year, month, percent, count, or a currency such as USD, CNY, EUR?",
        path: ["quantities", 0, "unit"],
      },
      {
        name: "qualifier",
        question: "How close do they say that the figure is?",
        path: ["quantities", 0, "qualifier"],
        codes: QUALIFIERS,
      },
    ],
  },
  {
    flag: "source",
    question: "In which document was it said?",
    path: ["evidence", 0, "source"],
    required: always,
    refersTo: "sources",
  },
  {
    flag: "via",
    question: "Did you read that document itself? If not, through which document do you know it?",
    none: "I read it itself",
    next: "And through which other document do you know that one?",
    path: ["evidence", 0, "via", 0],
    refersTo: "sources",
  },
  {
    flag: "section",
    question:
      "Under which heading does it stand in the document that you read, as printed? May be left empty.",
    path: ["evidence", 0, "passages", 0, "section"],
    required: ({ words }) => words !== undefined,
  },
  {
    flag: "words",
    question:
      "Which words carry it there? Paste them; a fingerprint is made of them, and they are not stored.",
    long: true,
    required: ({ section }) => section !== undefined,
    asked: ({ section }) => section !== undefined,
    refuse: refuseWords,
  },
];

const SOURCE_FIELDS: readonly RecordField[] = [
  {
    flag: "type",
    question: "What kind of document is it?",
    path: ["type"],
    required: always,
    codes: SOURCE_TYPES,
  },
  {
    flag: "title",
    question: "What is its title, as printed? One of your own stands in [brackets].",
    path: ["title"],
    required: always,
  },
  {
    flag: "publisher",
    question: "Who published it?",
    path: ["publisher"],
    required: always,
    refersTo: "entities",
    types: SPEAKERS,
  },
  { flag: "published", question: "When was it published (2018, 2018-10, 2018-10-22)?", path: ["published"] },
  { flag: "language", question: "In which language (en, zh-Hans)?", path: ["language"] },
  {
    flag: "url",
    question: "At which address did you see it? Leave it empty if you saw none.",
    path: ["url"],
  },
  {
    flag: "address-seen-in",
    question: "Where did you see the address?",
    path: ["addressSeenIn"],
    asked: ({ url }) => url !== undefined,
  },
];

const ENTITY_FIELDS: readonly RecordField[] = [
  { flag: "type", question: "What is it?", path: ["type"], required: always, codes: ENTITY_TYPES },
  { flag: "name", question: "What is its name in English?", path: ["name"], required: always },
  {
    flag: "description",
    question: "What is it, in a few words, without its conduct?",
    path: ["description"],
  },
  { flag: "part-of", question: "What is it a part of?", path: ["partOf"], refersTo: "entities" },
  {
    flag: "role",
    question: "In which public role does this person stand here?",
    path: ["publicRole", "title"],
    required: isPerson,
    asked: isPerson,
  },
  {
    flag: "role-of",
    question: "In which company or body is that role held?",
    path: ["publicRole", "of"],
    asked: isPerson,
    refersTo: "entities",
    types: EMPLOYERS,
  },
  {
    flag: "role-when",
    question: "When was the role held, as far as a source tells (2018, 2016/2021, 2018/..)?",
    path: ["publicRole", "when"],
    required: isPerson,
    asked: isPerson,
  },
];

const TOPIC_FIELDS: readonly RecordField[] = [
  { flag: "label", question: "What is the term?", path: ["label"], required: always },
  { flag: "definition", question: "What does it cover?", path: ["definition"], required: always },
  {
    flag: "broader",
    question: "Which wider term does it belong to?",
    path: ["broader"],
    refersTo: "topics",
  },
];

/** What makes a record of each kind, in the order in which it is asked; the rest is written into the file by hand. */
export const RECORD_FIELDS: Readonly<Record<Kind, readonly RecordField[]>> = {
  claims: CLAIM_FIELDS,
  sources: SOURCE_FIELDS,
  entities: ENTITY_FIELDS,
  topics: TOPIC_FIELDS,
};
