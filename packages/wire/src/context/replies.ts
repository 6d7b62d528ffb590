import type { PlainRecords } from "@claimwire/ledger";
import { type About, type Claim, findRecord, followStub, type Relation, spokenFor } from "@claimwire/schema";

/** A relation of another claim to this claim. */
export interface IncomingRelation {
  readonly type: Relation["type"];
  /** The id of the other claim. */
  readonly claim: string;
}

/** Roles of entities that a claim concerns. What they say against it is a reply. */
const CONCERNED: ReadonlySet<About["role"]> = new Set([
  "actor",
  "partner",
  "client",
  "object",
  "affected",
  "denied",
]);

function speaksFor(asserter: string, records: PlainRecords): readonly string[] {
  const named = spokenFor(asserter, (id) => findRecord(records, "entities", id));
  return named.flatMap((id) => followStub(records, "entities", id));
}

/** The claims by which those concerned denied a claim, as its status names them. */
function denials({ status }: Claim, records: PlainRecords): readonly string[] {
  if (status?.reason !== "denied") return [];
  return (status.by ?? []).flatMap((id) => followStub(records, "claims", id));
}

/** Whether the asserter of a claim speaks for an entity that the other claim concerns, and is not its asserter. */
export function isFromConcerned(
  id: string,
  { assertedBy, about = [] }: Claim,
  records: PlainRecords,
): boolean {
  const by = findRecord(records, "claims", id)?.assertedBy;
  if (by === undefined || by === assertedBy) return false;
  const named = about.filter(({ role }) => CONCERNED.has(role)).map(({ entity }) => entity);
  const concerned = new Set(named.flatMap((entity) => followStub(records, "entities", entity)));
  return speaksFor(by, records).some((entity) => concerned.has(entity));
}

/**
 * Ids of the claims that answer a claim, each once: those that respond to it, those that its status names as denials, and
 * those by which somebody whom it concerns contradicts it. Retracted claims do not count.
 */
export function repliesTo(
  claim: Claim,
  incoming: readonly IncomingRelation[],
  records: PlainRecords,
): readonly string[] {
  const answers = incoming.filter(
    ({ type, claim: id }) =>
      type === "responds-to" || (type === "contradicts" && isFromConcerned(id, claim, records)),
  );
  const ids = new Set([...answers.map(({ claim: id }) => id), ...denials(claim, records)]);
  return [...ids].filter((id) => {
    const answer = findRecord(records, "claims", id);
    return answer !== undefined && answer.status?.state !== "retracted";
  });
}

/** Whether a relation is already shown, because its claim is among `replies`. */
export function isShownAsReply({ type, claim }: IncomingRelation, replies: readonly string[]): boolean {
  return (type === "responds-to" || type === "contradicts") && replies.includes(claim);
}
