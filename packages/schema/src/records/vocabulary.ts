import type { Code, CodeList } from "./codes.js";
import { CHECKS, type CheckName } from "./identifier-checks.js";

/** What a quantity measures. A phrase is what a sentence calls its figure: "number of visits". */
export interface MeasureCode extends Code {
  /** The units in which it is given; `currency`: any currency of ISO 4217. */
  readonly units: "currency" | readonly string[];
  /** Whether lists give its figures without its label, as the unit says enough. */
  readonly plain?: true;
}

/** A unit beside the currencies of ISO 4217. */
export interface UnitCode extends Code {
  /** What it is called in the plural, where that is another word. */
  readonly plural?: string;
}

/** A scheme by which entities are identified elsewhere. */
export interface SchemeCode extends Code {
  /** The form of its identifiers: a regular expression for all of one. */
  readonly pattern: string;
  /** An identifier, as it may be. */
  readonly like: string;
  /** What verifies its check digits. */
  readonly check?: CheckName;
}

/** The codes that each dataset has of its own; all others are in the schema. */
export interface Vocabulary {
  readonly measures: CodeList & Readonly<Record<string, MeasureCode>>;
  readonly units: CodeList & Readonly<Record<string, UnitCode>>;
  readonly schemes: CodeList & Readonly<Record<string, SchemeCode>>;
}

export type VocabularyList = keyof Vocabulary;

export const VOCABULARY_LISTS: readonly VocabularyList[] = ["measures", "units", "schemes"];

/** The vocabulary of a dataset that has none. */
export const NO_VOCABULARY: Vocabulary = { measures: {}, units: {}, schemes: {} };

/** The regular expression for all of an identifier, of the form that a scheme has; throws for a form that is none. */
export function identifierPattern(form: string): RegExp {
  return new RegExp(`^(?:${form})$`);
}

/** What is wrong with an identifier, in a sentence; undefined when its form and its check digits are right. */
export function findIdentifierFault(
  { schemes }: Vocabulary,
  scheme: string,
  value: string,
): string | undefined {
  const found = Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined;
  if (found === undefined) return undefined;
  const { pattern, like, check } = found;
  if (!identifierPattern(pattern).test(value))
    return `"${value}" is no ${scheme} identifier, such as ${like}.`;
  return check === undefined || CHECKS[check](value)
    ? undefined
    : `The check digits of "${value}" are wrong.`;
}
