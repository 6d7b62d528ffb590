import { CAUSES, type CauseCode, SIGNALS, type Signal } from "@claimwire/release";
import {
  ACCESSES,
  AVAILABILITIES,
  BASES,
  CERTAINTIES,
  type CodeList,
  ENTITY_TYPES,
  MODES,
  QUALIFIERS,
  REASONS,
  RELATIONS,
  REPLIES,
  ROLES,
  SOURCE_TYPES,
  STANCES,
  STATES,
} from "@claimwire/schema";
import { CAUSE_WORDS, SIGNAL_WORDS } from "@claimwire/wire";

/** A closed list of words that pages use and define. */
export interface WordList {
  readonly name: string;
  /** What the list is for: its caption in the glossary. */
  readonly caption: string;
  readonly codes: CodeList;
}

const signalCodes: CodeList = Object.fromEntries(
  (Object.keys(SIGNALS) as Signal[]).map((signal) => [
    signal,
    { label: SIGNAL_WORDS[signal].label, definition: SIGNALS[signal] },
  ]),
);
const causeCodes: CodeList = Object.fromEntries(
  (Object.keys(CAUSES) as CauseCode[]).map((cause) => [
    cause,
    { label: CAUSE_WORDS[cause], definition: CAUSES[cause] },
  ]),
);

/** The closed lists of words, in the order of the glossary. */
export const WORD_LISTS: readonly WordList[] = [
  { name: "basis", caption: "Basis: how the asserter knows", codes: BASES },
  { name: "mode", caption: "Mode: what kind of assertion it is", codes: MODES },
  {
    name: "certainty",
    caption: "Certainty: how sure the asserter is, never how sure we are",
    codes: CERTAINTIES,
  },
  { name: "role", caption: "Role: what an entity has to do with a claim", codes: ROLES },
  { name: "stance", caption: "Stance: what a source has to do with a claim", codes: STANCES },
  { name: "relation", caption: "Relation: how a claim stands to another", codes: RELATIONS },
  { name: "reply", caption: "Reply: how a claim answers another", codes: REPLIES },
  { name: "state", caption: "State: whether a claim stands; one without a state does", codes: STATES },
  { name: "reason", caption: "Reason: why it does not", codes: REASONS },
  { name: "qualifier", caption: "Qualifier: how a figure is meant", codes: QUALIFIERS },
  { name: "source-type", caption: "Type of a source", codes: SOURCE_TYPES },
  { name: "access", caption: "Access: who can read a source", codes: ACCESSES },
  {
    name: "availability",
    caption: "Availability: whether a source can still be had",
    codes: AVAILABILITIES,
  },
  { name: "entity-type", caption: "Type of an entity", codes: ENTITY_TYPES },
  { name: "signal", caption: "Signal: what a change means to a reader", codes: signalCodes },
  { name: "cause", caption: "Cause: why a change was made", codes: causeCodes },
];

const NAMES: ReadonlyMap<CodeList, string> = new Map(WORD_LISTS.map(({ name, codes }) => [codes, name]));

/** The id of a word's definition, on every page that defines it; undefined for a code of no such list. */
export function wordId(codes: CodeList, code: string): string | undefined {
  const name = NAMES.get(codes);
  return name === undefined || codes[code] === undefined ? undefined : `word-${name}-${code}`;
}

/** As `wordId`, by the name of the list. */
export function wordIdIn(list: "signal" | "cause", code: string): string {
  return `word-${list}-${code}`;
}
