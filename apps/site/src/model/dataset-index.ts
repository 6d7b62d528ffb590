import {
  type About,
  type Evidence,
  followStub,
  idOf,
  isStub,
  type Kind,
  keyOf,
  kindOf,
  type RecordKey,
  type Records,
  type Relation,
  recordsOf,
  referencesOf,
} from "@claimwire/schema";

/** How a claim rests on a source: it stands there, relies on it, or is known through it. */
export type Footing = Evidence["stance"] | "via";

/** One place in a record at which another is named. */
interface Referrer {
  readonly kind: Kind;
  readonly id: string;
  /** Where, as `Reference` has it. */
  readonly place: string;
  /** The object that holds the reference: the record, or the member of a list in it. */
  readonly holder: unknown;
}

/** Lists of members by the id or the key of a record; one that nothing refers to has none. */
interface LookUp<M, K = string> {
  get(record: K): readonly M[];
}

/**
 * A dataset with its references reversed, so that a page finds the records that refer to its own without a search. A
 * reference to a moved record counts for its new id, a reference to a split one for each part.
 */
export type DatasetIndex = ReturnType<typeof buildDatasetIndex>;

/** Builds the index in one pass over the records. */
export function buildDatasetIndex(records: Records) {
  const referrers = findReferrers(records);
  const lookUp = <M>(to: Kind, place: string, toMember: (referrer: Referrer) => M): LookUp<M> => ({
    get: (id) => referrers.get(keyOf(to, id)).flatMap((one) => (one.place === place ? [toMember(one)] : [])),
  });
  const idIn = ({ id }: Referrer): string => id;
  return {
    records,
    claims: new Map(recordsOf(records, "claims")),
    sources: new Map(recordsOf(records, "sources")),
    entities: new Map(recordsOf(records, "entities")),
    topics: new Map(recordsOf(records, "topics")),
    /** All places at which a record is named, in the order of the records that name it. */
    referrers,
    relationsTo: lookUp("claims", "claims/relations/*/claim", ({ id, holder }) => ({
      ...(holder as Relation),
      claim: id,
    })),
    claimsAbout: lookUp("entities", "claims/about/*/entity", ({ id, holder }) => ({
      claim: id,
      role: (holder as About).role,
    })),
    claimsAssertedBy: lookUp("entities", "claims/assertedBy", idIn),
    claimsRestingOn: { get: (id: string) => footingsOn(referrers.get(keyOf("sources", id))) },
    citedBy: lookUp("sources", "sources/cites/*/source", idIn),
    availabilitySaidBy: lookUp("sources", "sources/availability/saidBy", idIn),
    publishedBy: lookUp("entities", "sources/publisher", idIn),
    partsOf: lookUp("entities", "entities/partOf", idIn),
    casesOf: lookUp("entities", "entities/instanceOf", idIn),
    holdersIn: lookUp("entities", "entities/publicRole/of", idIn),
    narrowerThan: lookUp("topics", "topics/broader", idIn),
  };
}

function findReferrers(records: Records): LookUp<Referrer, RecordKey> {
  const referrers = new Map<RecordKey, Referrer[]>();
  for (const [key, record] of records) {
    if (isStub(record)) continue;
    const [kind, id] = [kindOf(key), idOf(key)];
    for (const { path, place, kind: to, id: named } of referencesOf(key, record)) {
      const holder = path.slice(0, -1).reduce<unknown>((value, step) => (value as Steps)[step], record);
      for (const target of followStub(records, to, named)) {
        const known = referrers.get(keyOf(to, target)) ?? [];
        known.push({ kind, id, place, holder });
        referrers.set(keyOf(to, target), known);
      }
    }
  }
  return { get: (key) => referrers.get(key) ?? [] };
}

type Steps = Readonly<Record<string | number, unknown>>;

const STRENGTH: readonly Footing[] = ["via", "supports", "states"];

/** The claims that rest on a source, each once, with its strongest footing. */
function footingsOn(referrers: readonly Referrer[]): { claim: string; footing: Footing }[] {
  const footings = new Map<string, Footing>();
  for (const { kind, id, place, holder } of referrers) {
    if (kind !== "claims" || !place.startsWith("claims/evidence/")) continue;
    const footing = place.endsWith("/source") ? (holder as Evidence).stance : "via";
    const known = footings.get(id);
    if (known === undefined || STRENGTH.indexOf(footing) > STRENGTH.indexOf(known)) footings.set(id, footing);
  }
  return [...footings].map(([claim, footing]) => ({ claim, footing }));
}

/** The claims that name a record at any place, each once, in the order of their ids. */
function claimsNaming(index: DatasetIndex, key: RecordKey): string[] {
  const ids = index.referrers.get(key).flatMap(({ kind, id }) => (kind === "claims" ? [id] : []));
  return [...new Set(ids)].sort();
}

/** The claims that concern an entity: are about it, asserted by it, or name it otherwise. */
export function claimsConcerning(index: DatasetIndex, entity: string): string[] {
  return claimsNaming(index, keyOf("entities", entity));
}

/** The claims on a topic or one that it contains, each once, in the order of their ids. */
export function claimsOnTopic(index: DatasetIndex, topic: string): string[] {
  const topics = [...topicsWithin(index, topic)];
  return [...new Set(topics.flatMap((id) => claimsNaming(index, keyOf("topics", id))))].sort();
}

/** A topic and all that it contains, at any depth. */
export function topicsWithin({ narrowerThan }: DatasetIndex, topic: string): Set<string> {
  return collectBelow(topic, (id) => narrowerThan.get(id));
}

/** Whether a claim is filed under one of some topics. */
export function isOnTopic(
  { claims, records }: DatasetIndex,
  id: string,
  topics: ReadonlySet<string>,
): boolean {
  const named = claims.get(id)?.topics ?? [];
  return named.some((topic) => followStub(records, "topics", topic).some((one) => topics.has(one)));
}

/** The claims to which a claim has a relation of one of some types. */
export function relatedFrom(
  { claims, records }: DatasetIndex,
  id: string,
  types: readonly Relation["type"][],
): string[] {
  const relations = claims.get(id)?.relations ?? [];
  return relations.flatMap(({ type, claim }) =>
    types.includes(type) ? followStub(records, "claims", claim) : [],
  );
}

/** A record and all below it, at any depth; a circle in the data ends. */
export function collectBelow(
  id: string,
  below: (id: string) => readonly string[],
  found: Set<string> = new Set(),
): Set<string> {
  if (!found.has(id)) {
    found.add(id);
    for (const next of below(id)) collectBelow(next, below, found);
  }
  return found;
}
