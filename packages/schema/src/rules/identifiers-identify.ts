import { type Records, recordsOf } from "../dataset.js";
import { findIdentifierFault } from "../identifier.js";
import { type Finding, finding } from "../issue.js";
import { idOf, kindOf } from "../kind.js";
import { oncePerDataset } from "../once-per-dataset.js";
import { type Entity, isStub } from "../record.js";
import type { Rule } from "../rule.js";

type Identifiers = NonNullable<Entity["identifiers"]>;
type Scheme = keyof Identifiers;

function listIdentifiers({ identifiers = {} }: Entity): [Scheme, string][] {
  return Object.entries(identifiers).map(([scheme, { value }]) => [scheme as Scheme, value]);
}

/** The first entity (by id) of each identifier. */
function indexIdentifiers(records: Records): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  for (const [id, entity] of recordsOf(records, "entities")) {
    for (const [scheme, value] of listIdentifiers(entity)) {
      const name = `${scheme} ${value}`;
      if (!holders.has(name)) holders.set(name, id);
    }
  }
  return holders;
}

const holdersIn = oncePerDataset(indexIdentifiers);

export const identifiersIdentify: Rule = {
  codes: ["IDENTIFIER_INVALID", "IDENTIFIER_SHARED"],
  why: "Users join our entities with other data by identifiers; a wrong one accuses somebody else.",
  check(key, record, records) {
    if (kindOf(key) !== "entities" || isStub(record)) return [];
    return listIdentifiers(record as Entity).flatMap(([scheme, value]): Finding[] => {
      const path = ["identifiers", scheme, "value"];
      const fault = findIdentifierFault(scheme, value);
      if (fault !== undefined) {
        const fix = "Copy it anew from where it was seen, or leave it out.";
        return [finding("IDENTIFIER_INVALID", key, path, fault, fix)];
      }
      const holder = holdersIn(records).get(`${scheme} ${value}`);
      if (holder === undefined || holder === idOf(key)) return [];
      const message = `The ${scheme} identifier "${value}" is that of entities/${holder} already.`;
      const fix = "An identifier is one entity's: leave it where it belongs, or make the two records one.";
      return [finding("IDENTIFIER_SHARED", key, path, message, fix)];
    });
  },
};
