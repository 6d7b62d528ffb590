import { type LedgerIndex, timesOf } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import {
  type Claim,
  type Entity,
  findRecord,
  followStub,
  type Records,
  recordsOf,
  type Source,
} from "@claimwire/schema";
import { plainName } from "@claimwire/store";
import { closingLine, entityName, type Wording } from "@claimwire/wire";
import { type FtmEntity, filledIn, type Properties } from "./ftm-entity.js";

/** What an export is made of: the newest release, and its ledger. */
export interface Exported {
  readonly records: Records;
  readonly index: LedgerIndex;
  readonly newest: ClaimsRelease;
  readonly wording: Wording;
}

/**
 * The schemata of FollowTheMoney for our types of entity. It has none for sorts of buildings, technical systems and
 * products, and people who are not named are no entities there.
 */
const SCHEMATA: Partial<Record<Entity["type"], string>> = {
  company: "Company",
  person: "Person",
  "public-body": "PublicBody",
  organisation: "Organization",
  place: "Address",
  project: "Project",
  event: "Event",
};

/** Roles of those whom a claim is about; the others are told of beside it. */
const CONCERNED: readonly string[] = ["actor", "partner", "client", "object", "affected", "denied", "place"];

/** The id of a record among those of all datasets: it begins with the name of ours. */
function idOfRecord({ title }: Wording, kind: string, id: string): string {
  return `${plainName(title)}-${kind}-${id}`;
}

/** FollowTheMoney knows years, months and days alone. */
const plainDate = (date: string | undefined): string | undefined =>
  date !== undefined && /^\d{4}(-\d\d){0,2}$/.test(date) ? date : undefined;

function entityProperties({
  type,
  name,
  names = {},
  description,
  identifiers = {},
  publicRole,
}: Entity): Properties {
  const all = { name: [name], alias: Object.values(names).flat(), summary: [description] };
  const { wikidata, lei, uscc, isin, szse } = identifiers;
  const common = { ...all, wikidataId: [wikidata?.value] };
  if (type === "place") return { ...common, full: [name] };
  if (type === "person") return { ...common, position: [publicRole?.title] };
  if (type === "project" || type === "event") return common;
  const legal = { ...common, leiCode: [lei?.value], uscCode: [uscc?.value] };
  return type === "company" ? { ...legal, isinCode: [isin?.value], ticker: [szse?.value] } : legal;
}

function sourceProperties(
  { title, authors = [], publisher, published, url }: Source,
  records: Records,
): Properties {
  return {
    title: [title],
    name: [title],
    // Its model requires one of a document; what we have of it is its title.
    fileName: [title],
    author: authors,
    publisher: [entityName(records, publisher)],
    publishedAt: [plainDate(published)],
    sourceUrl: [url],
  };
}

/** A claim is a note on those concerned, by whoever asserts it; that a relation holds is never said in its place. */
function claimProperties(claim: Claim, records: Records, wording: Wording): Properties {
  const concerned = (claim.about ?? []).filter(({ role }) => CONCERNED.includes(role));
  const known = concerned
    .flatMap(({ entity }) => followStub(records, "entities", entity))
    .filter((id) => {
      const type = findRecord(records, "entities", id)?.type;
      return type !== undefined && SCHEMATA[type] !== undefined;
    });
  const asserter = entityName(records, claim.assertedBy);
  return {
    description: [claim.statement],
    entity: known.map((one) => idOfRecord(wording, "entity", one)),
    publisher: [asserter],
    proof: claim.evidence.flatMap(({ source }) =>
      followStub(records, "sources", source).map((id) => idOfRecord(wording, "source", id)),
    ),
    notes: [`Asserted by ${asserter}. ${closingLine(wording)}`],
  };
}

/** When a claim was retracted: the release that says so. */
function retractedIn({ index }: Exported, key: string): string | undefined {
  const entries = index.entries.get(key) ?? [];
  return entries.findLast(({ change }) => change.signals.includes("retracted"))?.released;
}

/** The newest release as entities of FollowTheMoney, retracted claims included. */
export function ftmEntities(exported: Exported): readonly FtmEntity[] {
  const { records, index, newest, wording } = exported;
  const made = (
    key: string,
    id: string,
    schema: string,
    origin: string,
    properties: Properties,
  ): FtmEntity => ({
    id,
    schema,
    properties: filledIn(properties),
    origin,
    firstSeen: timesOf(index, key)?.entered.released ?? newest.released,
    lastSeen: newest.released,
    stands: true,
  });
  return [
    ...recordsOf(records, "entities").flatMap(([id, entity]): FtmEntity[] => {
      const [key, schema] = [`entities/${id}`, SCHEMATA[entity.type]];
      return schema === undefined
        ? []
        : [made(key, idOfRecord(wording, "entity", id), schema, key, entityProperties(entity))];
    }),
    ...recordsOf(records, "sources").map(([id, source]): FtmEntity => {
      const schema = source.type === "news-article" ? "Article" : "Document";
      return made(
        `sources/${id}`,
        idOfRecord(wording, "source", id),
        schema,
        `sources/${id}`,
        sourceProperties(source, records),
      );
    }),
    ...recordsOf(records, "claims").map(([id, claim]): FtmEntity => {
      const key = `claims/${id}`;
      const note = made(
        key,
        idOfRecord(wording, "claim", id),
        "Note",
        id,
        claimProperties(claim, records, wording),
      );
      if (claim.status?.state !== "retracted") return note;
      return { ...note, lastSeen: retractedIn(exported, key) ?? newest.released, stands: false };
    }),
  ];
}

/** One entity a line, as FollowTheMoney's tools read them; retracted claims are left out. */
export function renderFtmEntities(entities: readonly FtmEntity[]): string {
  const standing = entities.filter(({ stands }) => stands);
  return standing
    .map(({ id, schema, properties }) => `${JSON.stringify({ id, schema, properties })}\n`)
    .join("");
}
