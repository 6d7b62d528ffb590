import type { Rule } from "../rule.js";
import { countStatementWords, WORDS, WORDS_AT_MOST } from "./statement-words.js";

export const statementLong: Rule<"claims"> = {
  code: "STATEMENT_LONG",
  severity: "warning",
  meaning: `A statement has more than ${WORDS} words.`,
  why: "A statement is read by itself, in titles and tables; a long one is not read to its end.",
  looksAt: ["claims"],
  check(_key, { statement }, _dataset, report) {
    const count = countStatementWords(statement);
    if (count <= WORDS || count > WORDS_AT_MOST) return;
    const message = `The statement has ${count} words; ${WORDS} are enough where the facts allow it.`;
    report(["statement"], message, "Leave out what the other fields say, or make two claims of two facts.");
  },
};
