import { surveyRecords } from "../../dataset/reference-index.js";
import { idOf, KIND_SINGULAR, kindOf } from "../../records/kind.js";
import type { Rule } from "../rule.js";

const CODES = { entities: "ENTITY_UNUSED", topics: "TOPIC_UNUSED" } as const;

/** A stub is never unused: it stays for those who cited its id. */
export const recordUnused: Rule<keyof typeof CODES> = {
  codes: Object.values(CODES),
  why: "A record to which nothing leads tells a reader nothing; most often an id was mistyped where it is meant.",
  looksAt: ["entities", "topics"],
  check(key, _record, dataset, report) {
    const kind = kindOf(key) as keyof typeof CODES;
    if (!dataset.complete || surveyRecords(dataset).used[kind].has(idOf(key))) return;
    const message = `No claim or source leads to the ${KIND_SINGULAR[kind]} "${idOf(key)}".`;
    report(CODES[kind], [], message, "Name it where it is meant, or leave it out until something does.");
  },
};
