import {
  closestHint,
  findRecord,
  followStub,
  idOf,
  type Kind,
  keyOf,
  kindOf,
  parseKey,
  type RecordKey,
} from "@claimwire/schema";
import type { Site } from "../site.js";
import { claimsConcerning, claimsOnTopic } from "./dataset-index.js";

/** How many of each sort the first page offers where the settings name none. */
const OFFERED = 5;

/** An entity or a topic that the first page offers, and how many claims there are of it. */
export interface Offer {
  readonly key: RecordKey;
  readonly claims: number;
}

/** The claims with which the first page begins, as the settings name them; one that was retracted or taken out is left out. */
export function claimsInBrief({ config, index }: Site): string[] {
  return (config.home?.claims ?? [])
    .flatMap((id) => followStub(index.records, "claims", id))
    .filter((id) => {
      const claim = findRecord(index.records, "claims", id);
      return claim !== undefined && claim.status?.state !== "retracted";
    });
}

/** What the first page offers: the records that the settings name, else the entities and topics with most claims. */
export function offersOf(site: Site): Offer[] {
  const { config, index } = site;
  if (config.home?.records === undefined)
    return [...mostClaimed(site, "entities"), ...mostClaimed(site, "topics")];
  const keys = config.home.records
    .flatMap((key) => parseKey(key) ?? [])
    .flatMap((key) => followStub(index.records, kindOf(key), idOf(key)).map((id) => keyOf(kindOf(key), id)));
  return keys.filter((key) => index[kindOf(key)].has(idOf(key))).map((key) => offer(site, key));
}

function offer({ index }: Site, key: RecordKey): Offer {
  const claims =
    kindOf(key) === "topics" ? claimsOnTopic(index, idOf(key)) : claimsConcerning(index, idOf(key));
  return { key, claims: claims.length };
}

function mostClaimed(site: Site, kind: Kind): Offer[] {
  return [...site.index[kind].keys()]
    .map((id) => offer(site, keyOf(kind, id)))
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.claims - a.claims)
    .slice(0, OFFERED);
}

/** Settings of the first page and of dossiers that name a record which never was: where, and a sentence. */
export interface UnknownChoice {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export function findUnknownChoices({ config, history }: Site): UnknownChoice[] {
  const { claims = [], records = [] } = config.home ?? {};
  const known = history.keys();
  const named = [
    ...claims.map((id, place) => ({ key: `claims/${id}`, path: ["home", "claims", place] })),
    ...records.map((key, place) => ({ key, path: ["home", "records", place] })),
    ...Object.entries(config.dossier ?? {}).map(([name, id]) => ({
      key: `topics/${id}`,
      path: ["dossier", name],
    })),
  ];
  return named
    .filter(({ key }) => !history.has(key as RecordKey))
    .map(({ key, path }) => ({
      path,
      message: `${path.join(".")}: no record "${key}" was ever released.${closestHint(key, known)}`,
    }));
}
