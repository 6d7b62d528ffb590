import { absoluteUrl, webAddress } from "@claimwire/feeds";
import type { PlainRecords } from "@claimwire/ledger";
import { type Claim, type Entity, type Evidence, findRecord, type Source } from "@claimwire/schema";
import { pagePath } from "../addresses.js";
import { entityName } from "../words/name.js";

/** An object of JSON-LD. */
export interface LinkedData {
  readonly [name: string]: string | LinkedData | readonly LinkedData[] | undefined;
}

/** The release that a claim is told from. */
interface ToldIn {
  /** What the dataset calls itself. */
  readonly title: string;
  readonly baseUrl: string;
  readonly version: string;
}

/** The types of schema.org for those who assert; what else an entity may be is a `Thing`. */
const TYPES: Partial<Record<Entity["type"], string>> = {
  person: "Person",
  company: "Organization",
  organisation: "Organization",
  "public-body": "GovernmentOrganization",
  group: "Organization",
  place: "Place",
  event: "Event",
  product: "Product",
};

function thing(id: string, records: PlainRecords, baseUrl: string): LinkedData {
  const type = findRecord(records, "entities", id)?.type;
  return {
    "@type": (type && TYPES[type]) ?? "Thing",
    "@id": absoluteUrl(baseUrl, pagePath(`entities/${id}`)),
    name: entityName(records, id),
  };
}

function work(id: string, source: Source | undefined, records: PlainRecords, baseUrl: string): LinkedData {
  return {
    "@type": "CreativeWork",
    "@id": absoluteUrl(baseUrl, pagePath(`sources/${id}`)),
    name: source?.title ?? id,
    datePublished: source?.published,
    url: source?.url && webAddress(source.url),
    publisher: source && thing(source.publisher, records, baseUrl),
  };
}

/**
 * A claim as schema.org has it: a `Claim` by its author, with the works in which it appears and those that its
 * author relies on. Never a `ClaimReview`, and no
 * rating: it is attributed, not judged. What the entities concerned have to do with it, and how it stands to other claims,
 * is ours and not the asserter's word, so it is not in it.
 */
export function claimJsonLd(
  id: string,
  claim: Claim,
  records: PlainRecords,
  { baseUrl, version, title }: ToldIn,
): LinkedData {
  const works = (asked: Evidence["stance"]): LinkedData[] | undefined => {
    const found = claim.evidence.filter(({ stance }) => stance === asked);
    if (found.length === 0) return undefined;
    return found.map(({ source }) => work(source, findRecord(records, "sources", source), records, baseUrl));
  };
  return {
    "@context": "https://schema.org",
    "@type": "Claim",
    "@id": absoluteUrl(baseUrl, pagePath(`claims/${id}`)),
    text: claim.statement,
    author: thing(claim.assertedBy, records, baseUrl),
    appearance: works("states"),
    citation: works("supports"),
    about: claim.about?.map(({ entity }) => thing(entity, records, baseUrl)),
    temporalCoverage: claim.when,
    creativeWorkStatus: claim.status?.state,
    isPartOf: { "@type": "Dataset", "@id": absoluteUrl(baseUrl, ""), name: title, version },
    license: "https://creativecommons.org/licenses/by/4.0/",
  };
}
