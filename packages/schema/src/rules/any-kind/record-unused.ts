import { referenceIndexOf } from "../../dataset/reference-index.js";
import { idOf, KIND_SINGULAR } from "../../records/kind.js";
import type { Rule } from "../rule.js";

/** A stub is never unused: it stays for those who cited its id. */
function unused<K extends "entities" | "topics">(kind: K, code: string): Rule<K> {
  const singular = KIND_SINGULAR[kind];
  return {
    code,
    severity: "warning",
    meaning: `No claim or source leads to ${kind === "entities" ? "an entity" : "a topic"}.`,
    why: "A record to which nothing leads tells a reader nothing; most often an id was mistyped where it is meant.",
    looksAt: [kind],
    check(key, _record, dataset, report) {
      if (!dataset.complete || referenceIndexOf(dataset).used[kind].has(idOf(key))) return;
      const message = `No claim or source leads to the ${singular} "${idOf(key)}".`;
      report([], message, "Name it where it is meant, or leave it out until something does.");
    },
  };
}

export const entityUnused: Rule<"entities"> = unused("entities", "ENTITY_UNUSED");
export const topicUnused: Rule<"topics"> = unused("topics", "TOPIC_UNUSED");
