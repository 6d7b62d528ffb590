/** One code of a closed list. */
export interface Code {
  /** What people call it: "read in a document". */
  readonly label: string;
  /** What it means, in one line: for the docs, the JSON Schema and the hover texts. */
  readonly definition: string;
  /** A second wording; the list says what for. */
  readonly phrase?: string;
}

/** A closed list of codes that records use. */
export type CodeList<T extends string = string> = Readonly<Record<T, Code>>;

/**
 * Makes a list of codes, each given as `[label, definition]` or `[label, definition, phrase]`.
 *
 * @__NO_SIDE_EFFECTS__ So that a bundle leaves out the lists that a program does not use.
 */
function codes<const T extends string>(
  list: Readonly<Record<T, readonly [string, string, string?]>>,
): CodeList<T> {
  const entries = Object.entries<readonly [string, string, string?]>(list);
  return Object.fromEntries(
    entries.map(([code, [label, definition, phrase]]) => [
      code,
      phrase === undefined ? { label, definition } : { label, definition, phrase },
    ]),
  ) as CodeList<T>;
}

/** The label of a code; the code itself where an older or newer schema wrote it. */
export function labelOf(list: CodeList, code: string): string {
  return list[code]?.label ?? code;
}

/** The second wording of a code; its label where there is none. */
export function phraseOf(list: CodeList, code: string): string {
  return list[code]?.phrase ?? labelOf(list, code);
}

/** How the asserter knows. A phrase completes "Asserted by X, …". */
export const BASES = codes({
  document: ["read in a document", "The asserter read it in a document.", "who read it in a document"],
  observation: ["seen by the asserter", "The asserter saw it.", "who saw it"],
  self: [
    "the asserter's own acts or plans",
    "The asserter speaks of its own acts or plans.",
    "speaking of own acts or plans",
  ],
  reporting: [
    "accounts of others",
    "The asserter relies on the accounts of others.",
    "relying on the accounts of others",
  ],
  inference: [
    "reasoned from given facts",
    "The asserter reasons from facts that it gives.",
    "reasoning from given facts",
  ],
  unstated: ["not stated", "The asserter does not say how it knows.", "without saying how it is known"],
  "not-seen": [
    "known to us by title or summary only",
    "We know the document by its title or a summary only, so how the asserter knows was not seen.",
    "in a document that we know by title or summary only",
  ],
});

/** A phrase says in a row of its own what the label alone leaves open. */
export const MODES = codes({
  fact: ["statement of fact", "Asserted as a fact (the default)."],
  negative: ["statement that something is not so", "Says that something is not so."],
  "non-finding": ["looked for and not found", "The asserter looked and found none."],
  plan: [
    "plan",
    "Agreed, tendered or announced; not yet done.",
    "plan: agreed, tendered or announced, not yet done",
  ],
  listed: [
    "listed in a document",
    "A document lists it (a tender, a specification); nobody says that it was done.",
    "listed in a document; nobody says that it was done",
  ],
  capability: ["what could be done", "Says what could be done."],
  expectation: ["what may happen", "Says what may happen."],
  opinion: ["opinion", "A judgement."],
});

export const CERTAINTIES = codes({
  stated: ["stated outright", "Asserted without a hedge (the default)."],
  likely: ["called likely", "The asserter calls it likely."],
  possible: ["called possible", "The asserter calls it possible."],
});

/** A phrase heads the claims of an entity in that role, where "As" and the label does not. */
export const ROLES = codes({
  actor: ["actor", "Does what the claim tells of."],
  partner: ["partner", "Acts jointly with the actor."],
  client: ["client", "Buys or uses."],
  object: ["subject", "The thing concerned."],
  place: ["place", "Where it is."],
  affected: ["affected", "Whom it touches."],
  addressee: ["addressee", "To whom it was said."],
  occasion: ["occasion", "The event at which it was said or done."],
  denied: [
    "said not to, or not found to",
    "Of whom the claim says that it did not, or was not found to.",
    "Said not to, or not found to",
  ],
  context: ["background", "Comparison or background; not implicated."],
});

export const QUALIFIERS = codes({
  exact: ["exactly", "The figure as it stands."],
  about: ["about", "Roughly the figure."],
  nearly: ["nearly", "A little less than the figure."],
  "up-to": ["up to", "The figure or less."],
  under: ["under", "Less than the figure."],
  "at-least": ["at least", "The figure or more."],
  over: ["more than", "More than the figure."],
});

export const STANCES = codes({
  states: ["states it", "The assertion stands there."],
  supports: ["the asserter relies on it", "The asserter relies on it."],
});

/** How a claim stands to another; a phrase is the same as read from the other claim. */
export const RELATIONS = codes({
  "responds-to": ["Responds to", "Addresses that claim.", "Reply"],
  contradicts: ["Contradicts", "Both cannot be true.", "Contradicted by"],
  corroborates: ["Corroborates", "Another asserter and another source say the same.", "Corroborated by"],
  qualifies: ["Qualifies", "Limits that claim.", "Qualified by"],
  updates: ["Updates", "Tells later facts; that claim stands.", "Updated by"],
  "part-of": ["Part of", "Is one part of that claim.", "Includes"],
  "based-on": ["Based on", "That claim is a premise of this inference or opinion.", "Premise of"],
  repeats: [
    "Repeats",
    "Tells the same figure or fact again, so that it is never counted twice.",
    "Repeated by",
  ],
});

/** How a claim that responds to another answers it. */
export const REPLIES = codes({
  denies: ["denies it", "Says that it is not so."],
  partly: ["answers in part", "Denies or admits a part, and leaves the rest open."],
  admits: ["admits it", "Says that it is so."],
  declines: ["declines to comment", "Was asked, and says that it gives no answer."],
  "no-answer": ["gave no answer", "Was asked, and no answer came."],
});

/** The states of a claim that does not stand unquestioned, each with the reasons that it allows. */
export const STATES = codes({
  disputed: ["Disputed", "Others deny it or give another account."],
  superseded: ["Superseded", "A newer claim takes its place."],
  retracted: ["Retracted", "Withdrawn; kept with its reason."],
});

/** Why a claim has its state. A label completes "Retracted: …". */
export const STATE_REASONS = {
  disputed: codes({
    denied: ["denied by those concerned", "Denied by those concerned."],
    "other-account": ["another account does not fit with it", "Another account does not fit with it."],
  }),
  superseded: codes({
    "newer-figure": ["a newer figure was given", "A newer figure was given."],
    "revised-by-asserter": ["its asserter revised it", "Its asserter revised it."],
  }),
  retracted: codes({
    "withdrawn-by-asserter": ["its asserter withdrew it", "Its asserter withdrew it."],
    misread: ["we read the source wrongly", "We read the source wrongly."],
    misattributed: ["we gave it to the wrong asserter", "We gave it to the wrong asserter."],
    unsupported: ["the evidence does not carry it", "The evidence does not carry it."],
    legal: ["withdrawn for legal necessity", "Withdrawn for legal necessity."],
    privacy: ["withdrawn to protect a person", "Withdrawn to protect a person."],
  }),
} as const;

export const REASONS = {
  ...STATE_REASONS.disputed,
  ...STATE_REASONS.superseded,
  ...STATE_REASONS.retracted,
};

export const SOURCE_TYPES = codes({
  report: ["report", "An investigative report."],
  "news-article": ["news article", "An article of a news publisher."],
  research: ["research", "Research or an expert's report."],
  newsletter: ["newsletter", "An issue of a newsletter."],
  tender: ["tender", "A call for bids or its specification."],
  award: ["award notice", "The notice of who won a tender."],
  filing: ["filing", "A document filed with an exchange or authority."],
  statement: ["statement", "A statement or announcement by the one concerned."],
  "legal-act": ["legal act", "A law, rule, order or ruling of a court."],
  list: ["official list", "A list kept by an authority."],
  reference: ["reference work", "A work of reference."],
  media: ["recording or picture", "A recording or picture."],
  document: ["document", "Another document."],
});

export const ACCESSES = codes({
  open: ["open to all", "Anybody can read it."],
  subscription: ["for subscribers, in whole or in part", "All or part of it is for subscribers."],
});

export const AVAILABILITIES = codes({
  live: ["link works", "It was there when it was last looked at."],
  gone: ["dead link", "It is no longer where it was."],
  drifted: ["content at the link has changed", "It is there, but its content is not what it was."],
  unlocated: ["no link known", "No address of it has been seen."],
  unchecked: ["link not checked", "An address was seen; nobody looked whether it still leads there."],
});

export const ENTITY_TYPES = codes({
  company: ["company", "A firm."],
  person: ["person in a public role", "A person, in a public role."],
  "public-body": ["public body", "A body of a state."],
  organisation: ["organisation", "Another organisation."],
  group: ["group of people not named", "People who are not named."],
  place: ["place", "A region, prefecture, county or city."],
  project: ["project", "An undertaking with a client and contractors."],
  facility: ["facility", "A building or site, or a sort of them."],
  system: ["system", "A technical system in operation."],
  product: ["product", "A thing or technology that is sold."],
  event: ["event", "Something that happened at a time."],
});
