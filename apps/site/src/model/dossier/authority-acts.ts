import { CLAIM_STANDARDS, type Claim, type Entity, type Source } from "@claimwire/schema";
import { placedDay, sortNewestFirst } from "../claim-time.js";
import { type DatasetIndex, isOnTopic, relatedFrom, topicsWithin } from "../dataset-index.js";

/** What an authority listed, ordered or ruled about an entity, by its own claims, with those that belong to it. */
export interface AuthorityAct {
  /** The claim that says so. */
  readonly claim: string;
  readonly record: Claim;
  /** Claims of which it is a part, that are parts of the same, or that touch others too: grounds, and what else was decided. */
  readonly context: readonly string[];
  /** Claims that are parts of it or limit it, and touch nobody else. */
  readonly terms: readonly string[];
}

/** Entities that are never listed themselves: a list is made because of them, or counts there. */
const NEVER_ADDRESSED: ReadonlySet<Entity["type"]> = new Set(["group", "place", "facility", "event"]);

/** Documents in which an authority lists, orders or rules. */
const ACTS: ReadonlySet<Source["type"]> = new Set(["list", "legal-act"]);

/** The listings and other acts of authorities that affect an entity, newest first, by the claims under a topic. */
export function authorityActsOf(index: DatasetIndex, id: string, topic: string | undefined): AuthorityAct[] {
  const type = index.entities.get(id)?.type;
  if (topic === undefined || type === undefined || NEVER_ADDRESSED.has(type)) return [];
  const topics = topicsWithin(index, topic);
  const affecting = index.claimsAbout.get(id).filter(({ role }) => role === "affected");
  const acts = new Set(
    affecting
      .map(({ claim }) => claim)
      .filter((claim) => isOnTopic(index, claim, topics) && isOwnAct(index, claim)),
  );
  return sortActs(
    index,
    groupLinked(index, acts).flatMap((group) => actFrom(index, group) ?? []),
  );
}

/** The ids of all claims of some acts. */
export function claimsOfActs(acts: readonly AuthorityAct[]): Set<string> {
  return new Set(acts.flatMap(({ claim, context, terms }) => [claim, ...context, ...terms]));
}

/** Whether a public body tells of what it did itself, as a plain fact. */
function isOwnAct(index: DatasetIndex, id: string): boolean {
  const claim = index.claims.get(id);
  if (claim === undefined || claim.status?.state === "retracted") return false;
  if ((claim.mode ?? CLAIM_STANDARDS.mode) !== "fact") return false;
  const isActor = (claim.about ?? []).some(
    ({ entity, role }) => entity === claim.assertedBy && role === "actor",
  );
  return isActor && index.entities.get(claim.assertedBy)?.type === "public-body";
}

/** Groups of claims, each linked within itself as part and whole, as parts of one whole, or as limited and limit. */
function groupLinked(index: DatasetIndex, ids: ReadonlySet<string>): string[][] {
  const group = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const both = new Set([...(group.get(a) ?? [a]), ...(group.get(b) ?? [b])]);
    for (const member of both) group.set(member, both);
  };
  for (const id of ids) {
    join(id, id);
    for (const whole of linkedFrom(index, id)) join(id, whole);
  }
  return [...new Set(group.values())].map((members) => [...members].filter((id) => ids.has(id)));
}

/** The claims of which a claim is a part, or that it limits. */
function linkedFrom(index: DatasetIndex, id: string): string[] {
  return relatedFrom(index, id, ["part-of", "qualifies"]);
}

function actFrom(index: DatasetIndex, group: readonly string[]): AuthorityAct | undefined {
  const [claim] = [...group].sort((a, b) => compareRanks(rankOf(index, group, a), rankOf(index, group, b)));
  const record = claim === undefined ? undefined : index.claims.get(claim);
  if (claim === undefined || record === undefined) return undefined;
  const below = belowOf(index, claim, new Set(group));
  const affected = affectedIn(record);
  // A part that touches others too, such as those who suffered, tells of the ground and sets no limit.
  const isTerm = (id: string): boolean =>
    below.has(id) && [...affectedIn(index.claims.get(id))].every((entity) => affected.has(entity));
  const others = sortNewestFirst(
    index,
    group.filter((id) => id !== claim),
  );
  return {
    claim,
    record,
    context: others.filter((id) => !isTerm(id)),
    terms: others.filter(isTerm),
  };
}

function affectedIn(claim: Claim | undefined): Set<string> {
  const about = claim?.about ?? [];
  return new Set(about.flatMap(({ entity, role }) => (role === "affected" ? [entity] : [])));
}

/** The claims of a group that are parts or limits of a claim, at any depth. */
function belowOf(index: DatasetIndex, claim: string, group: ReadonlySet<string>): Set<string> {
  const below = new Set([claim]);
  for (let size = 0; size < below.size; ) {
    size = below.size;
    for (const id of group) if (linkedFrom(index, id).some((whole) => below.has(whole))) below.add(id);
  }
  return below;
}

/** The narrowest act leads its group: of the fewest affected, in a list or legal act, then the earliest, then the whole. */
function rankOf(index: DatasetIndex, group: readonly string[], id: string): (string | number)[] {
  const claim = index.claims.get(id);
  const affected = affectedIn(claim).size;
  const isInAct = (claim?.evidence ?? []).some(
    ({ source, stance }) => stance === "states" && ACTS.has(index.sources.get(source)?.type ?? "document"),
  );
  const isPart = linkedFrom(index, id).some((whole) => group.includes(whole));
  return [affected, isInAct ? 0 : 1, placedDay(index, id) ?? "9999", isPart ? 1 : 0, id];
}

function compareRanks(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  if (at === -1) return 0;
  return (a[at] as string | number) < (b[at] as string | number) ? -1 : 1;
}

function sortActs(index: DatasetIndex, acts: readonly AuthorityAct[]): AuthorityAct[] {
  const byClaim = new Map(acts.map((act) => [act.claim, act]));
  return sortNewestFirst(index, byClaim.keys()).flatMap((claim) => byClaim.get(claim) ?? []);
}
