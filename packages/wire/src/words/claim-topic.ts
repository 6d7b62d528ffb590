import type { PlainRecords } from "@claimwire/ledger";
import { type About, type Claim, findRecord } from "@claimwire/schema";
import { entityName } from "./name.js";

/** The roles of entities by which a claim is known, the most telling first. */
const ROLES_BY_WEIGHT: readonly About["role"][] = [
  "object",
  "actor",
  "denied",
  "partner",
  "client",
  "affected",
  "addressee",
  "occasion",
  "place",
  "context",
];

function compareWeights(a: About, b: About): number {
  return ROLES_BY_WEIGHT.indexOf(a.role) - ROLES_BY_WEIGHT.indexOf(b.role);
}

/** A long name with its abbreviation: the abbreviation is enough. */
const ABBREVIATED = /^.{20,} \(([A-Z][A-Za-z]+)\)$/;

function shortName(records: PlainRecords, id: string): string {
  const name = entityName(records, id);
  return name.endsWith(")") ? name.replace(ABBREVIATED, "$1") : name;
}

/** What a claim is about, beside its asserter: "the Qiemo contract". Undefined when it names nobody else. */
export function claimObject({ assertedBy, about = [] }: Claim, records: PlainRecords): string | undefined {
  const others = about.filter(({ entity }) => entity !== assertedBy);
  const byWeight = others.length > 1 ? others.toSorted(compareWeights) : others;
  const first = byWeight.find(({ entity }) => findRecord(records, "entities", entity) !== undefined);
  return first && shortName(records, first.entity);
}

/** Who asserts a claim, and about what: "IPVM on the Qiemo contract". */
export function claimTopic(claim: Claim, records: PlainRecords): string {
  const asserter = shortName(records, claim.assertedBy);
  const object = claimObject(claim, records);
  return object === undefined ? asserter : `${asserter} on ${object}`;
}
