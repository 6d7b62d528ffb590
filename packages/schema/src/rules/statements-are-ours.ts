import { fingerprint } from "../fingerprint.js";
import type { Rule } from "../rule.js";
import { statementWords } from "../statement-words.js";

export const statementsAreOurs: Rule<"claims"> = {
  codes: ["STATEMENT_COPIED"],
  why: "The words of a source belong to its publisher, and are not in here.",
  looksAt: ["claims"],
  check(_key, claim, dataset, report) {
    const { statement, evidence } = claim;
    const { length } = statementWords(dataset, claim);
    evidence.forEach(({ passages }, index) => {
      passages?.forEach((passage, at) => {
        // Hashing costs more than all other rules together, and hardly a passage is as long as its statement.
        if (passage.words !== length || fingerprint(statement).sha256 !== passage.sha256) return;
        const message = `The statement is the passage evidence[${index}].passages[${at}], word for word.`;
        report("STATEMENT_COPIED", ["statement"], message, "Say it in words of our own.");
      });
    });
  },
};
