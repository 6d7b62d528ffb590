import type { Rule } from "../rule.js";
import { withoutQuotations } from "./without-quotations.js";

/** Words that leave open what the statement is about. "Things" in a name ("the Internet of Things") is capital. */
const HOLLOW = /(?:^Something|\b(?:something|somehow|things|stuff|and so on|etc)|\b[Oo]ne or more)\b/u;

/** "One of the firms or more"; a figure that may be exceeded ("one million or more") is none. */
const ONE_OR_MORE = /\b[Oo]ne (?:of [^,.;:]{1,40} )?([a-z]+ )?or more\b/u;
const COUNTED =
  /^(?:hundred|thousand|million|billion|trillion|dozen|year|month|week|day|hour|kilometre|metre|per) $/u;

function findHollow(statement: string): string | undefined {
  const text = withoutQuotations(statement);
  const [word] = HOLLOW.exec(text) ?? [];
  if (word !== undefined) return word;
  const [phrase, noun = ""] = ONE_OR_MORE.exec(text) ?? [];
  return COUNTED.test(noun) ? undefined : phrase;
}

export const statementHollow: Rule<"claims"> = {
  code: "STATEMENT_HOLLOW",
  severity: "warning",
  meaning: "A statement has a word that leaves open what it is about.",
  why: "That “something was done” about somebody tells a reader nothing, and harms those of whom it is said.",
  looksAt: ["claims"],
  check(_key, { statement }, _dataset, report) {
    const hollow = findHollow(statement);
    if (hollow === undefined) return;
    const message = `The statement says “${hollow}”, which leaves open what it is about.`;
    report(
      ["statement"],
      message,
      "Name it as the page or its title does; or take the claim back, if neither does.",
    );
  },
};
