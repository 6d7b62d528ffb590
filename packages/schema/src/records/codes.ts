/**
 * The closed lists of codes that records use, each with its definition in one line.
 * The definitions feed the docs, the JSON Schema and the hover texts of the site and the data package.
 */

export const BASES = {
  document: "The asserter read it in a document.",
  observation: "The asserter saw it.",
  self: "The asserter speaks of its own acts or plans.",
  reporting: "The asserter relies on the accounts of others.",
  inference: "The asserter reasons from facts that it gives.",
  unstated: "The asserter does not say how it knows.",
} as const;

export const MODES = {
  fact: "Asserted as a fact (the default).",
  negative: "Says that something is not so.",
  "non-finding": "The asserter looked and found none.",
  plan: "Agreed, tendered or announced; not yet done.",
  capability: "Says what could be done.",
  expectation: "Says what may happen.",
  opinion: "A judgement.",
} as const;

export const CERTAINTIES = {
  stated: "Asserted without a hedge (the default).",
  likely: "The asserter calls it likely.",
  possible: "The asserter calls it possible.",
} as const;

export const ROLES = {
  actor: "Does what the claim tells of.",
  partner: "Acts jointly with the actor.",
  client: "Buys or uses.",
  object: "The thing concerned.",
  place: "Where it is.",
  affected: "Whom it touches.",
  context: "Comparison or background; not implicated.",
} as const;

export const MEASURES = {
  value: "Value of a contract or project.",
  funding: "Money raised.",
  revenue: "Money earned.",
  term: "Length of an agreement.",
  "term-construction": "Length of the time to build.",
  "term-operation": "Length of the time to operate.",
  projects: "Number of projects.",
  contracts: "Number of contracts.",
  facilities: "Number of facilities.",
  organisations: "Number of organisations.",
  visits: "Number of visits.",
  staff: "Number of people employed.",
  cameras: "Number of cameras.",
  countries: "Number of countries.",
  "people-killed": "Number of people killed.",
  "people-detained": "Number of people detained.",
  population: "Number of people who live in a place.",
  share: "Part of a whole.",
} as const;

/** Units beside the currencies of ISO 4217. */
export const UNITS = {
  year: "Years.",
  month: "Months.",
  percent: "Parts of a hundred.",
  count: "A plain number.",
} as const;

export const QUALIFIERS = {
  exact: "The figure as it stands.",
  about: "Roughly the figure.",
  nearly: "A little less than the figure.",
  "up-to": "The figure or less.",
  under: "Less than the figure.",
  "at-least": "The figure or more.",
  over: "More than the figure.",
} as const;

export const STANCES = {
  states: "The assertion stands there.",
  supports: "The asserter relies on it.",
} as const;

export const RELATIONS = {
  "responds-to": "Addresses that claim.",
  contradicts: "Both cannot be true.",
  corroborates: "Another asserter and another source say the same.",
  qualifies: "Limits that claim.",
  updates: "Tells later facts; that claim stands.",
  "part-of": "Is one part of that claim.",
  "based-on": "That claim is a premise of this inference or opinion.",
} as const;

/** The states of a claim that does not stand unquestioned, each with the reasons that it allows. */
export const STATES = {
  disputed: "Others deny it or give another account.",
  superseded: "A newer claim takes its place.",
  retracted: "Withdrawn; kept with its reason.",
} as const;

export const STATE_REASONS = {
  disputed: {
    denied: "Denied by those concerned.",
    "other-account": "Another account does not fit with it.",
  },
  superseded: {
    "newer-figure": "A newer figure was given.",
    "revised-by-asserter": "Its asserter revised it.",
  },
  retracted: {
    "withdrawn-by-asserter": "Its asserter withdrew it.",
    misread: "We read the source wrongly.",
    misattributed: "We gave it to the wrong asserter.",
    unsupported: "The evidence does not carry it.",
    legal: "Withdrawn for legal necessity.",
    privacy: "Withdrawn to protect a person.",
  },
} as const;

export const SOURCE_TYPES = {
  report: "An investigative report.",
  "news-article": "An article of a news publisher.",
  research: "Research or an expert's report.",
  newsletter: "An issue of a newsletter.",
  tender: "A call for bids or its specification.",
  award: "The notice of who won a tender.",
  filing: "A document filed with an exchange or authority.",
  statement: "A statement or announcement by the one concerned.",
  "legal-act": "A law, rule or order.",
  list: "A list kept by an authority.",
  reference: "A work of reference.",
  media: "A recording or picture.",
  document: "Another document.",
} as const;

export const ACCESSES = {
  open: "Anybody can read it.",
  subscription: "All or part of it is for subscribers.",
} as const;

export const AVAILABILITIES = {
  live: "It was there when it was last looked at.",
  gone: "It is no longer where it was.",
  drifted: "It is there, but its content is not what it was.",
  unlocated: "No address of it has been seen.",
  unchecked: "An address was seen; nobody looked whether it still leads there.",
} as const;

export const ENTITY_TYPES = {
  company: "A firm.",
  person: "A person, in a public role.",
  "public-body": "A body of a state.",
  organisation: "Another organisation.",
  group: "People who are not named.",
  place: "A region, prefecture, county or city.",
  project: "An undertaking with a client and contractors.",
  facility: "A building or site, or a sort of them.",
  system: "A technical system in operation.",
  product: "A thing or technology that is sold.",
  event: "Something that happened at a time.",
} as const;

export const SCHEMES = {
  wikidata: "Wikidata item.",
  isin: "International Securities Identification Number (ISO 6166).",
  lei: "Legal Entity Identifier (ISO 17442).",
  uscc: "Unified Social Credit Code (GB 32100).",
  szse: "Code at the Shenzhen Stock Exchange.",
  geonames: "GeoNames feature.",
  gbt2260: "Code of an administrative division of China (GB/T 2260).",
  "iso3166-2": "Code of a subdivision (ISO 3166-2).",
  opensanctions: "OpenSanctions entity.",
} as const;

/** The codes of a list, as a tuple for `z.enum`. */
export function codesOf<T extends Record<string, unknown>>(
  list: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
}
