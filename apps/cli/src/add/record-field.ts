import type { ENTITY_TYPES, FieldPath, Kind } from "@claimwire/schema";

/** Answers by flag; what was not answered is absent. A list has its members separated by commas. */
export type Answers = Readonly<Record<string, string | undefined>>;

export type EntityType = keyof typeof ENTITY_TYPES;

/** One thing that is asked. */
export interface Question {
  /** In plain words. */
  readonly question: string;
  /** Where the answer stands in the record (in a list, in its first member), so that the schema can check it. */
  readonly path?: FieldPath;
  /** The codes that are allowed, each with what it means. */
  readonly codes?: Readonly<Record<string, string>>;
  /** The kind of record whose id it is. */
  readonly refersTo?: Kind;
  /** Entities of these types alone are offered. */
  readonly types?: readonly EntityType[];
  /** Whether it is long, and may be pasted in several lines. */
  readonly long?: boolean;
  /** What is wrong with an answer, where no schema can tell. */
  readonly refuse?: (answer: string) => string | undefined;
}

/** A part of a member of a list: the members of `--about` are `<entity>:<role>`. */
export interface Part extends Question {
  readonly name: string;
}

/** A question about a record, and the flag that answers it. */
export interface RecordField extends Question {
  readonly flag: string;
  /** Whether it must be answered, as far as the other answers tell. */
  readonly required?: (answers: Answers) => boolean;
  /** Whether it is asked, as far as the other answers tell; always when left out. */
  readonly asked?: (answers: Answers) => boolean;
  /** The code that is meant when there is no answer. */
  readonly standard?: string;
  /** What stands at the choice of no answer. */
  readonly none?: string;
  /** How one more is asked for; it makes the field a list. */
  readonly next?: string;
  readonly parts?: readonly Part[];
}

/** Whether a field must be answered. */
export function isRequired({ required }: RecordField, answers: Answers): boolean {
  return required?.(answers) === true;
}

/** How an answer looks: `<entity>:<role>,…`. */
export function formOf({ parts, next, refersTo, flag }: RecordField): string {
  const one = parts?.map(({ name }) => `<${name}>`).join(":") ?? `<${refersTo === undefined ? flag : "id"}>`;
  return next === undefined ? one : `${one},…`;
}
