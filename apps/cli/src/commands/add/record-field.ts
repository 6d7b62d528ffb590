import type { CodeList, ENTITY_TYPES, FieldPath, Kind, Vocabulary, VocabularyList } from "@claimwire/schema";

/** Answers by flag; a flag without an answer is absent. Members of a list are separated by commas. */
export type Answers = Readonly<Record<string, string | undefined>>;

export type EntityType = keyof typeof ENTITY_TYPES;

/** A question with one answer. */
export interface Question {
  /** In plain words. */
  readonly question: string;
  /** The path of the answer in the record (in a list, in its first member), by which the schema checks it. */
  readonly path?: FieldPath;
  /** The allowed codes, each with its label and meaning. */
  readonly codes?: CodeList;
  /** The list of the dataset's vocabulary that the answer is from, and that vocabulary. */
  readonly list?: VocabularyList;
  readonly vocabulary?: Vocabulary;
  /** The kind of record whose id the answer is. */
  readonly refersTo?: Kind;
  /** Only entities of these types are offered. */
  readonly types?: readonly EntityType[];
  /** Whether the answer may have several lines. */
  readonly long?: boolean;
  /** Returns what is wrong with an answer that no schema checks, given the parts of a member before it. */
  readonly refuse?: (answer: string, before: readonly string[], vocabulary: Vocabulary) => string | undefined;
}

/** A part of a list member: each member of `--about` is `<entity>:<role>`. */
export interface Part extends Question {
  readonly name: string;
  /** Whether it can be left out; only the last parts can. */
  readonly optional?: true;
  /** Whether it is asked for, given the parts before it; by default it is. */
  readonly asked?: (before: readonly string[]) => boolean;
}

/** A question about a record, and the flag that answers it. */
export interface RecordField extends Question {
  readonly flag: string;
  /** Whether an answer is required, given the other answers. */
  readonly required?: (answers: Answers) => boolean;
  /** Whether the field is asked for, given the other answers; by default it is. */
  readonly asked?: (answers: Answers) => boolean;
  /** The code that no answer means. */
  readonly standard?: string;
  /** The label of the choice "no answer". */
  readonly none?: string;
  /** The question for one more member; it makes the field a list. */
  readonly next?: string;
  /** How the members of the list are told apart. */
  readonly keys?: readonly string[];
  readonly parts?: readonly Part[];
  /** Whether the flag is given once for each member, because its texts may have commas and, at the end, colons. */
  readonly repeated?: true;
  /** Puts the members, part by part, into the record, where their paths do not say where. */
  readonly draft?: (draft: RecordDraft, members: readonly (readonly string[])[]) => void;
}

/** A record that is being made. */
export type RecordDraft = Record<string | number, unknown>;

/** Whether a field requires an answer. */
export function isRequired({ required }: RecordField, answers: Answers): boolean {
  return required?.(answers) === true;
}

function formOfPart(name: string, at: number, optional = false): string {
  const part = `${at === 0 ? "" : ":"}<${name}>`;
  return optional ? `[${part}]` : part;
}

/** The form of an answer: `<entity>:<role>,…`. */
export function formOf({ parts, next, refersTo, flag, repeated }: RecordField): string {
  const one =
    parts?.map(({ name, optional }, at) => formOfPart(name, at, optional)).join("") ??
    `<${refersTo === undefined ? flag : "id"}>`;
  if (repeated) return `${one}; may be given again`;
  return next === undefined ? one : `${one},…`;
}
