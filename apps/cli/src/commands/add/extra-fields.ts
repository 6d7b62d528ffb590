import {
  closestHint,
  findIdentifierFault,
  languageProblem,
  normaliseWords,
  STANCES,
  type Vocabulary,
} from "@claimwire/schema";
import { counted } from "../../text/counted.js";
import type { RecordDraft, RecordField } from "./record-field.js";

const WORDS_AT_LEAST = 3;

function refuseWords(words: string): string | undefined {
  const count = normaliseWords(words).length;
  if (count >= WORDS_AT_LEAST) return undefined;
  return `${counted(count, "word proves", "words prove")} nothing; about six to twenty-five are right.`;
}

/** The words of a passage, of which the record keeps a fingerprint. */
const WORDS: RecordField = {
  flag: "words",
  question: "Which words carry it there? Paste them; a fingerprint is made of them, and they are not stored.",
  long: true,
  required: ({ section }) => section !== undefined,
  asked: ({ section }) => section !== undefined,
  refuse: refuseWords,
};

/** The evidence after the first; its passages are written by hand. */
const FURTHER_SOURCES: RecordField = {
  flag: "further-sources",
  question: "In which other document does it stand, or on which do they rely?",
  next: "And in which other?",
  keys: ["source"],
  parts: [
    { name: "source", question: "In which document?", path: ["evidence", 0, "source"], refersTo: "sources" },
    {
      name: "stance",
      question: "Does it stand there, or do they rely on it?",
      codes: STANCES,
      path: ["evidence", 0, "stance"],
    },
  ],
  draft(draft, members) {
    const evidence = (draft.evidence ?? []) as RecordDraft[];
    for (const [source, stance] of members) evidence.push({ source, stance });
  },
};

const NAMES: RecordField = {
  flag: "names",
  question:
    "In which language does it have a name of its own, or another one (zh-Hans, ug)? Leave it empty if in none.",
  next: "In which other language, or once more in the same? Leave it empty if that is all.",
  keys: ["language", "name"],
  repeated: true,
  parts: [
    { name: "language", question: "In which language?", refuse: languageProblem },
    { name: "name", question: "Which name, in the script of that language?", path: ["names", "en", 0] },
  ],
  draft(draft, members) {
    const names: Record<string, string[]> = {};
    for (const [language = "", name = ""] of members) names[language] = [...(names[language] ?? []), name];
    draft.names = names;
  },
};

function refuseScheme(text: string, _before: readonly string[], { schemes }: Vocabulary): string | undefined {
  if (Object.hasOwn(schemes, text)) return undefined;
  const codes = Object.keys(schemes);
  return `"${text}" is no scheme of identifiers.${closestHint(text, codes)} Allowed: ${codes.join(", ")}.`;
}

const IDENTIFIERS: RecordField = {
  flag: "identifiers",
  question: "Which identifier did you see beside its name?",
  next: "And which other?",
  keys: ["scheme"],
  repeated: true,
  parts: [
    { name: "scheme", question: "Which?", codes: {}, list: "schemes", refuse: refuseScheme },
    {
      name: "value",
      question: "Which value does it have?",
      refuse: (value, [scheme = ""], vocabulary) => findIdentifierFault(vocabulary, scheme, value),
    },
    {
      name: "seen-in",
      question: "Where did you see it, such as a register and its address?",
      path: ["identifiers", "lei", "seenIn"],
    },
  ],
  draft(draft, members) {
    draft.identifiers = Object.fromEntries(
      members.map(([scheme = "", value, seenIn]) => [scheme, { value, seenIn }]),
    );
  },
};

/** What is asked for beside the declared fields, by the flag after which it is. */
export const EXTRA_FIELDS: Readonly<Record<string, RecordField>> = {
  section: WORDS,
  "translated-by": FURTHER_SOURCES,
  name: NAMES,
  description: IDENTIFIERS,
};
