import type { Rule } from "../rule.js";
import { countStatementWords, WORDS_AT_MOST } from "./statement-words.js";

export const statementTooLong: Rule<"claims"> = {
  code: "STATEMENT_TOO_LONG",
  severity: "error",
  meaning: `A statement has more than ${WORDS_AT_MOST} words.`,
  why: "A sentence of so many words holds more than one fact, and nobody can tell which of them an answer is about.",
  looksAt: ["claims"],
  check(_key, { statement }, _dataset, report) {
    const count = countStatementWords(statement);
    if (count <= WORDS_AT_MOST) return;
    const message = `The statement has ${count} words; at most ${WORDS_AT_MOST} are allowed.`;
    report(["statement"], message, "Leave out what the other fields say, or make two claims of two facts.");
  },
};
