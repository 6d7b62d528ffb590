import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import { normaliseWords } from "../../passages/normalise-words.js";
import { recordedNames } from "./entity-names.js";

/** Words that can change without the statement's saying anything else. */
const LITTLE = new Set(
  "a an the of in on at to by for from with and that this its it is was were are be been has had have s".split(
    " ",
  ),
);

/**
 * Words that turn a statement into another: negations, hedges, and what says how much, how many or in which order. "T"
 * is what is left of "didn't".
 */
const DECISIVE = new Set(
  [
    "not no never none nor neither without cannot t may might could would should can must likely possibly perhaps",
    "nearly almost about around over under more less fewer most least only both all some any each every half",
    "one two three four five six seven eight nine ten eleven twelve hundred hundreds thousand thousands million",
    "millions billion billions first second third last before after since until up down too",
  ]
    .join(" ")
    .split(" "),
);

export interface Word {
  /** In the singular. */
  readonly text: string;
  /** Whether two statements that differ in it say different things. */
  readonly isDecisive: boolean;
}

/** "tenders" → "tender", "companies" → "company"; what is no plural is folded alike wherever it stands. */
function foldPlural(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** The words that are capital in names of entities: who changes one of them speaks of somebody else. */
function nameWords(dataset: IndexedDataset): ReadonlySet<string> {
  const found = new Set<string>();
  for (const entity of dataset.of("entities").values()) {
    for (const one of recordedNames(entity)) {
      for (const [capital] of one.matchAll(/\p{Lu}[\p{L}\p{M}\p{N}]*/gu)) {
        for (const word of normaliseWords(capital)) found.add(foldPlural(word));
      }
    }
  }
  return found;
}

const nameWordsIn = oncePerDataset(nameWords);

/** The words of a statement, without the little ones. */
export function contentWords(dataset: IndexedDataset, statement: string): Word[] {
  const names = nameWordsIn(dataset);
  return normaliseWords(statement)
    .filter((word) => !LITTLE.has(word))
    .map((word) => {
      const text = foldPlural(word);
      return { text, isDecisive: DECISIVE.has(word) || /\d/.test(word) || names.has(text) };
    });
}
