import type { PlainRecords } from "@claimwire/ledger";
import { type About, type Claim, findRecord, followStub, type Relation } from "@claimwire/schema";

/** A relation of another claim to the one in question. */
export interface IncomingRelation {
  readonly type: Relation["type"];
  /** The id of the other claim. */
  readonly claim: string;
}

/** Roles of those whom a claim concerns, so that what they say against it is their answer; not where it plays, nor what it is compared with. */
const CONCERNED: ReadonlySet<About["role"]> = new Set(["actor", "partner", "client", "object", "affected"]);

/** Those for whom an asserter speaks: itself, and of a person in a public role, the company or body. */
function spokenFor(asserter: string, records: PlainRecords): readonly string[] {
  const of = findRecord(records, "entities", asserter)?.publicRole?.of;
  return [asserter, ...(of === undefined ? [] : [of])].flatMap((id) => followStub(records, "entities", id));
}

/** The claims by which those concerned denied a claim: its status names them, whatever their own relations say. */
function denials({ status }: Claim, records: PlainRecords): readonly string[] {
  if (status?.reason !== "denied") return [];
  return (status.by ?? []).flatMap((id) => followStub(records, "claims", id));
}

/** Whether a claim contradicts another on behalf of somebody whom the other concerns, and not of its own asserter. */
function isFromConcerned(id: string, { assertedBy, about = [] }: Claim, records: PlainRecords): boolean {
  const by = findRecord(records, "claims", id)?.assertedBy;
  if (by === undefined || by === assertedBy) return false;
  const named = about.filter(({ role }) => CONCERNED.has(role)).map(({ entity }) => entity);
  const concerned = new Set(named.flatMap((entity) => followStub(records, "entities", entity)));
  return spokenFor(by, records).some((entity) => concerned.has(entity));
}

/**
 * Ids of the claims that answer a claim, each once: those that respond to it, those that deny it by its status, and
 * those by which somebody whom it concerns contradicts it. A retracted claim is no answer any more.
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

/** Whether a relation says no more than that the other claim, which is among `replies`, answers this one. */
export function isToldAsReply({ type, claim }: IncomingRelation, replies: readonly string[]): boolean {
  return (type === "responds-to" || type === "contradicts") && replies.includes(claim);
}
