import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import type { Rule } from "../rule.js";
import { recordedNames } from "./entity-names.js";
import { withoutQuotations } from "./without-quotations.js";

/** A genitive, and behind it the end of a sentence or part of one, or a word that is no noun and stands before none. */
const LOOSE =
  /([\p{L}\p{M}\p{N}]+)['’]s(?=\s*[.,;:!?]|\s*$|\s+(?:is|are|was|were|has|have|had|that|which|who|would|could|may|might|will|in|on|at|by|from|to|with)\b(?!-))/gu;

/** The last words of the names of entities. */
const lastWordsIn = oncePerDataset((dataset) => {
  const names = [...dataset.of("entities").values()].flatMap(recordedNames);
  const lastWords = (pattern: RegExp): ReadonlySet<string> =>
    new Set(names.flatMap((name) => pattern.exec(name)?.[1] ?? []));
  return {
    /** Of those that end in 's themselves, such as "Lowe's". */
    withGenitive: lastWords(/([\p{L}\p{M}\p{N}]+)['’]s$/u),
    /** Of all. */
    plain: lastWords(/([\p{L}\p{M}\p{N}]+)\)?$/u),
  };
});

/** Whether a word with 's is a genitive, and not part of a name: a common noun, or the name of an entity. */
function isGenitive(dataset: IndexedDataset, word: string): boolean {
  const { withGenitive, plain } = lastWordsIn(dataset);
  if (withGenitive.has(word)) return false;
  return /^(?:\p{Ll}|\p{Lu}{2})/u.test(word) || plain.has(word);
}

/** Short forms of "it is", "that is" and their like. */
const SHORT = new Set(["it", "that", "there", "what", "who", "he", "she", "let", "here", "where"]);

export const statementGenitive: Rule<"claims"> = {
  code: "STATEMENT_GENITIVE",
  severity: "warning",
  meaning: "A genitive with 's has no noun behind it.",
  why: "A reader reads “an involvement of Hikvision's” twice before it is understood, and “Hikvision's part” once.",
  looksAt: ["claims"],
  check(_key, { statement }, dataset, report) {
    for (const [found, word = ""] of withoutQuotations(statement).matchAll(LOOSE)) {
      if (SHORT.has(word.toLowerCase()) || !isGenitive(dataset, word)) continue;
      const message = `No noun follows “${found}”.`;
      report(["statement"], message, "Put what belongs to it behind it, or leave the 's out.");
      return;
    }
  },
};
