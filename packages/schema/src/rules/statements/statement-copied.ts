import { findPassage } from "../../passages/fingerprint.js";
import { normaliseWords } from "../../passages/normalise-words.js";
import type { Rule } from "../rule.js";

/** A passage of fewer words is a name or a term, for which there are no other words. */
const FEWEST = 5;

export const statementCopied: Rule<"claims"> = {
  code: "STATEMENT_COPIED",
  severity: "error",
  meaning: "A statement is a passage of its source, or holds one, word for word.",
  why: "The words of a source belong to its publisher; this dataset holds none of them.",
  looksAt: ["claims"],
  check(_key, { statement, evidence }, _dataset, report) {
    evidence.forEach(({ passages }, index) => {
      passages?.forEach((passage, at) => {
        if (passage.words < FEWEST) return;
        const words = normaliseWords(statement);
        // Every run of that many words is compared, so a passage is found after "IPVM reports that" too.
        if (findPassage(words, passage).length === 0) return;
        const part = passage.words === words.length ? "is" : "holds";
        const message = `The statement ${part} the passage evidence[${index}].passages[${at}], word for word.`;
        report(["statement"], message, "Say it in words of our own.");
      });
    });
  },
};
