import { type Claim, labelOf, phraseOf, RELATIONS, REPLIES, type Relation } from "@claimwire/schema";
import { isShownAsReply, repliesTo } from "@claimwire/wire";
import { timeOfClaim } from "./claim-time.js";
import type { DatasetIndex } from "./dataset-index.js";

/** A claim that says more about another, and how it stands to that. */
export interface LaterClaim {
  readonly type: Relation["type"];
  /** "Updated by", "Contradicted by", …. */
  readonly heading: string;
  readonly claim: string;
}

/** What changes how a claim is read, and what a list marks it with. */
const LATER: Readonly<Partial<Record<Relation["type"], string>>> = {
  updates: "updated",
  contradicts: "contradicted",
  qualifies: "qualified",
  repeats: "repeated by another",
};

/** What a list marks a claim with that says more about another. */
const OWN: Readonly<Partial<Record<Relation["type"], string>>> = {
  "responds-to": "a reply",
  updates: "updates another",
  contradicts: "contradicts another",
  qualifies: "qualifies another",
  repeats: "repeats another",
};

/**
 * The ids of the claims that reply to a claim, by the same rule as in its feed entries; a retracted claim is no reply.
 */
export function repliesIn(index: DatasetIndex, id: string): readonly string[] {
  const claim = index.claims.get(id);
  return claim === undefined ? [] : repliesTo(claim, index.relationsTo.get(id), index.records);
}

/** How a claim replies to another: "denies it"; undefined where the data does not say. */
export function replyInWords(index: DatasetIndex, reply: string, to: string): string | undefined {
  const relation = index.relationsTo
    .get(to)
    .find(({ type, claim }) => type === "responds-to" && claim === reply);
  return relation?.reply === undefined ? undefined : labelOf(REPLIES, relation.reply);
}

/** The claims that update, contradict, qualify or repeat a claim; replies and retracted ones are not among them. */
export function laterClaims(index: DatasetIndex, id: string): LaterClaim[] {
  const replies = repliesIn(index, id);
  return index.relationsTo
    .get(id)
    .filter((relation) => LATER[relation.type] !== undefined && !isShownAsReply(relation, replies))
    .filter(({ claim }) => index.claims.get(claim)?.status?.state !== "retracted")
    .map(({ type, claim }) => ({ type, heading: phraseOf(RELATIONS, type), claim }));
}

/** What a list says of a claim beside its own words: what came later, and what it is to others. */
export function relationMarks(index: DatasetIndex, id: string, claim: Claim): string[] {
  const later = laterClaims(index, id).map(({ type, claim: other }) => {
    const year = type === "updates" ? yearIn(index, other) : undefined;
    return year === undefined ? (LATER[type] ?? type) : `${LATER[type]} ${year}`;
  });
  const replies = repliesIn(index, id).map((reply) => {
    const how = replyInWords(index, reply, id);
    return how === undefined ? "reply" : `reply: ${how}`;
  });
  const own = (claim.relations ?? []).flatMap(({ type }) => OWN[type] ?? []);
  return [...new Set([...replies, ...later, ...own])];
}

function yearIn(index: DatasetIndex, id: string): string | undefined {
  const claim = index.claims.get(id);
  const time = claim && timeOfClaim(index, claim);
  return /\d{4}/.exec(time?.date ?? "")?.[0];
}
