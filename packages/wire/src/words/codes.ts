import type {
  About,
  Availability,
  Claim,
  Entity,
  Evidence,
  Relation,
  Source,
  Status,
} from "@claimwire/schema";

/** How the asserter knows. Each completes "Asserted by X, …". */
export const BASIS_WORDS: Readonly<Record<Claim["basis"], string>> = {
  document: "who read it in a document",
  observation: "who saw it",
  self: "speaking of its own acts or plans",
  reporting: "relying on the accounts of others",
  inference: "reasoning from given facts",
  unstated: "without saying how it is known",
};

/** The same as a value that can stand before or after an arrow. */
export const BASIS_NAMES: Readonly<Record<Claim["basis"], string>> = {
  document: "read in a document",
  observation: "seen by the asserter",
  self: "the asserter's own acts or plans",
  reporting: "accounts of others",
  inference: "reasoned from given facts",
  unstated: "not stated",
};

export const MODE_WORDS: Readonly<Record<NonNullable<Claim["mode"]>, string>> = {
  fact: "statement of fact",
  negative: "statement that something is not so",
  "non-finding": "looked for and not found",
  plan: "plan: agreed, tendered or announced, not yet done",
  capability: "what could be done",
  expectation: "what may happen",
  opinion: "opinion",
};

/** The same without their definitions. */
export const MODE_NAMES: Readonly<Record<NonNullable<Claim["mode"]>, string>> = {
  ...MODE_WORDS,
  plan: "plan",
};

export const CERTAINTY_WORDS: Readonly<Record<NonNullable<Claim["certainty"]>, string>> = {
  stated: "stated without a hedge",
  likely: "called likely",
  possible: "called possible",
};

export const ROLE_WORDS: Readonly<Record<About["role"], string>> = {
  actor: "actor",
  partner: "partner",
  client: "client",
  object: "thing concerned",
  place: "place",
  affected: "affected",
  context: "for comparison",
};

export const STANCE_WORDS: Readonly<Record<Evidence["stance"], string>> = {
  states: "states it",
  supports: "the asserter relies on it",
};

/** How a claim stands to another: read from this claim, and read from the other one. */
export const RELATION_WORDS: Readonly<
  Record<Relation["type"], { readonly to: string; readonly from: string }>
> = {
  "responds-to": { to: "Responds to", from: "Reply" },
  contradicts: { to: "Contradicts", from: "Contradicted by" },
  corroborates: { to: "Corroborates", from: "Corroborated by" },
  qualifies: { to: "Qualifies", from: "Qualified by" },
  updates: { to: "Updates", from: "Updated by" },
  "part-of": { to: "Part of", from: "Includes" },
  "based-on": { to: "Based on", from: "Premise of" },
};

export const STATE_WORDS: Readonly<Record<Status["state"], string>> = {
  disputed: "Disputed",
  superseded: "Superseded",
  retracted: "Retracted",
};

/** Why a claim has its state. Each completes "Retracted: …". */
export const REASON_WORDS: Readonly<Record<Status["reason"], string>> = {
  denied: "denied by those concerned",
  "other-account": "another account does not fit with it",
  "newer-figure": "a newer figure was given",
  "revised-by-asserter": "its asserter revised it",
  "withdrawn-by-asserter": "its asserter withdrew it",
  misread: "we read the source wrongly",
  misattributed: "we gave it to the wrong asserter",
  unsupported: "the evidence does not carry it",
  legal: "withdrawn for legal necessity",
  privacy: "withdrawn to protect a person",
};

export const SOURCE_TYPE_WORDS: Readonly<Record<Source["type"], string>> = {
  report: "report",
  "news-article": "news article",
  research: "research",
  newsletter: "newsletter",
  tender: "tender",
  award: "award notice",
  filing: "filing",
  statement: "statement",
  "legal-act": "legal act",
  list: "official list",
  reference: "reference work",
  media: "recording or picture",
  document: "document",
};

export const ACCESS_WORDS: Readonly<Record<NonNullable<Source["access"]>, string>> = {
  open: "open to all",
  subscription: "for subscribers, in whole or in part",
};

export const AVAILABILITY_WORDS: Readonly<Record<Availability["state"], string>> = {
  live: "link works",
  gone: "link lost",
  drifted: "content at the link has changed",
  unlocated: "no address seen",
  unchecked: "link not checked",
};

export const ENTITY_TYPE_WORDS: Readonly<Record<Entity["type"], string>> = {
  company: "company",
  person: "person in a public role",
  "public-body": "public body",
  organisation: "organisation",
  group: "group of people not named",
  place: "place",
  project: "project",
  facility: "facility",
  system: "system",
  product: "product",
  event: "event",
};

export const SCHEME_WORDS: Readonly<Record<keyof NonNullable<Entity["identifiers"]>, string>> = {
  wikidata: "Wikidata",
  isin: "ISIN",
  lei: "LEI",
  uscc: "Unified Social Credit Code",
  szse: "Shenzhen Stock Exchange",
  geonames: "GeoNames",
  gbt2260: "GB/T 2260",
  "iso3166-2": "ISO 3166-2",
  opensanctions: "OpenSanctions",
};
