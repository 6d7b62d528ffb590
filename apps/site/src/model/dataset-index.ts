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
import { Groups } from "./groups.js";

/** How a claim rests on a source: it stands there, relies on it, or is known through it. */
export type Footing = Evidence["stance"] | "via";

/** One place in a record at which another is named. */
export interface Referrer {
  readonly kind: Kind;
  readonly id: string;
  /** Where, as `Reference` has it. */
  readonly place: string;
  /** The object that holds the reference: the record, or the member of a list in it. */
  readonly holder: unknown;
}

/** Lists of members by the id of a record. */
interface LookUp<M> {
  get(id: string): readonly M[];
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
      type: (holder as Relation).type,
      claim: id,
    })),
    claimsAbout: lookUp("entities", "claims/about/*/entity", ({ id, holder }) => ({
      claim: id,
      role: (holder as About).role,
    })),
    claimsAssertedBy: lookUp("entities", "claims/assertedBy", idIn),
    claimsRestingOn: { get: (id: string) => footingsOn(referrers.get(keyOf("sources", id))) },
    citedBy: lookUp("sources", "sources/cites/*/source", idIn),
    publishedBy: lookUp("entities", "sources/publisher", idIn),
    partsOf: lookUp("entities", "entities/partOf", idIn),
    holdersIn: lookUp("entities", "entities/publicRole/of", idIn),
    narrowerThan: lookUp("topics", "topics/broader", idIn),
  };
}

function findReferrers(records: Records): Groups<RecordKey, Referrer> {
  const referrers = new Groups<RecordKey, Referrer>();
  for (const [key, record] of records) {
    if (isStub(record)) continue;
    const [kind, id] = [kindOf(key), idOf(key)];
    for (const { path, place, kind: to, id: named } of referencesOf(key, record)) {
      const holder = path.slice(0, -1).reduce<unknown>((value, step) => (value as Steps)[step], record);
      for (const target of followStub(records, to, named)) {
        referrers.add(keyOf(to, target), { kind, id, place, holder });
      }
    }
  }
  return referrers;
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
