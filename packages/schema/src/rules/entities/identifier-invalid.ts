import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import { findIdentifierFault } from "../../records/identifier.js";
import { idOf } from "../../records/kind.js";
import type { Entity } from "../../records/record.js";
import type { Rule } from "../rule.js";

type Identifiers = NonNullable<Entity["identifiers"]>;
type Scheme = keyof Identifiers;

function listIdentifiers({ identifiers = {} }: Entity): [Scheme, string][] {
  return Object.entries(identifiers).map(([scheme, { value }]) => [scheme as Scheme, value]);
}

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

export const identifierInvalid: Rule<"entities"> = {
  codes: ["IDENTIFIER_INVALID", "IDENTIFIER_SHARED"],
  why: "Users join our entities with other data by identifiers; a wrong one accuses somebody else.",
  looksAt: ["entities"],
  check(key, entity, dataset, report) {
    for (const [scheme, value] of listIdentifiers(entity)) {
      const path = ["identifiers", scheme, "value"];
      const fault = findIdentifierFault(scheme, value);
      if (fault !== undefined) {
        report("IDENTIFIER_INVALID", path, fault, "Copy it anew from where it was seen, or leave it out.");
        continue;
      }
      const holder = holdersIn(dataset).get(`${scheme} ${value}`);
      if (holder === undefined || holder === idOf(key)) continue;
      const message = `The ${scheme} identifier "${value}" is that of entities/${holder} already.`;
      const fix = "An identifier is one entity's: leave it where it belongs, or make the two records one.";
      report("IDENTIFIER_SHARED", path, message, fix);
    }
  },
};
