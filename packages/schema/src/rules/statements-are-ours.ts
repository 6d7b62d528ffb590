import { fingerprint } from "../fingerprint.js";
import { type Finding, finding } from "../issue.js";
import { kindOf } from "../kind.js";
import { type Claim, isStub } from "../record.js";
import type { Rule } from "../rule.js";
import { statementWords } from "../statement-words.js";

export const statementsAreOurs: Rule = {
  codes: ["STATEMENT_COPIED"],
  why: "The words of a source belong to its publisher, and are not in here.",
  check(key, record) {
    if (kindOf(key) !== "claims" || isStub(record)) return [];
    const claim = record as Claim;
    const { statement, evidence } = claim;
    const { length } = statementWords(claim);
    return evidence.flatMap(({ passages = [] }, index) =>
      passages.flatMap((passage, at): Finding[] => {
        // Hashing costs more than all other rules together, and hardly a passage is as long as its statement.
        if (passage.words !== length || fingerprint(statement).sha256 !== passage.sha256) return [];
        const message = `The statement is the passage evidence[${index}].passages[${at}], word for word.`;
        return [finding("STATEMENT_COPIED", key, ["statement"], message, "Say it in words of our own.")];
      }),
    );
  },
};
