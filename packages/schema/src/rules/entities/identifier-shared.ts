import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import { idOf } from "../../records/kind.js";
import { findIdentifierFault } from "../../records/vocabulary.js";
import type { Rule } from "../rule.js";
import { listIdentifiers } from "./list-identifiers.js";

/** The first entity (by id) of each identifier. */
function indexIdentifiers(dataset: IndexedDataset): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  for (const [id, entity] of dataset.of("entities")) {
    for (const [scheme, value] of listIdentifiers(entity)) {
      const name = `${scheme} ${value}`;
      if (!holders.has(name)) holders.set(name, id);
    }
  }
  return holders;
}

const holdersIn = oncePerDataset(indexIdentifiers);

export const identifierShared: Rule<"entities"> = {
  code: "IDENTIFIER_SHARED",
  severity: "error",
  meaning: "Two entities have the same identifier.",
  why: "Users join our entities with other data by identifiers; one that two entities have mixes them up.",
  looksAt: ["entities"],
  check(key, entity, dataset, report) {
    for (const [scheme, value] of listIdentifiers(entity)) {
      const holder = holdersIn(dataset).get(`${scheme} ${value}`);
      if (holder === undefined || holder === idOf(key)) continue;
      // One that is invalid is a finding of another rule.
      if (findIdentifierFault(dataset.vocabulary, scheme, value) !== undefined) continue;
      const message = `The ${scheme} identifier "${value}" is that of entities/${holder} already.`;
      const fix = "An identifier is one entity's: leave it where it belongs, or make the two records one.";
      report(["identifiers", scheme, "value"], message, fix);
    }
  },
};
