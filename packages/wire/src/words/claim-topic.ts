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

/** A long name with its abbreviation: the abbreviation is enough. */
const ABBREVIATED = /^.{20,} \(([A-Z][A-Za-z]+)\)$/;

function shortName(records: PlainRecords, id: string): string {
  return entityName(records, id).replace(ABBREVIATED, "$1");
}

/** What a claim is about, beside its asserter: "the Qiemo contract". Undefined when it names nobody else. */
export function claimObject({ assertedBy, about = [] }: Claim, records: PlainRecords): string | undefined {
  const weight = ({ role }: About): number => ROLES_BY_WEIGHT.indexOf(role);
  const [first] = about
    .filter(({ entity }) => entity !== assertedBy && findRecord(records, "entities", entity) !== undefined)
    .toSorted((a, b) => weight(a) - weight(b));
  return first && shortName(records, first.entity);
}

/** Who asserts a claim, and about what: "IPVM on the Qiemo contract". */
export function claimTopic(claim: Claim, records: PlainRecords): string {
  const asserter = shortName(records, claim.assertedBy);
  const object = claimObject(claim, records);
  return object === undefined ? asserter : `${asserter} on ${object}`;
}
