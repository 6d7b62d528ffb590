import type { Kind } from "@claimwire/schema";

/** Name and description of each kind's record in the published types. */
export const RECORDS: Readonly<Record<Kind, { readonly name: string; readonly doc: string }>> = {
  claims: {
    name: "Claim",
    doc: "One assertion that somebody made, in our own words, with evidence. Attributed, never endorsed.",
  },
  sources: { name: "Source", doc: "A published document. A source that cites another is a follow-up of it." },
  entities: { name: "Entity", doc: "Somebody or something that claims are about." },
  topics: { name: "Topic", doc: "A term of the controlled vocabulary, in a hierarchy." },
};

/** Names of the objects and codes inside records, by place. One that is missing here stops the build. */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  "claims/basis": "Basis",
  "claims/mode": "Mode",
  "claims/certainty": "Certainty",
  "claims/about/*": "About",
  "claims/about/*/role": "Role",
  "claims/quantities/*": "Quantity",
  "claims/quantities/*/measure": "Measure",
  "claims/quantities/*/qualifier": "Qualifier",
  "claims/evidence/*": "Evidence",
  "claims/evidence/*/passages/*": "Passage",
  "claims/evidence/*/stance": "Stance",
  "claims/relations/*": "Relation",
  "claims/relations/*/type": "RelationType",
  "claims/status": "Status",
  "claims/status/state": "State",
  "claims/status/reason": "StateReason",
  "sources/type": "SourceType",
  "sources/access": "Access",
  "sources/availability": "Availability",
  "sources/availability/state": "AvailabilityState",
  "sources/copies/*": "Copy",
  "sources/cites/*": "Citation",
  "entities/type": "EntityType",
  "entities/identifiers": "Scheme",
  "entities/identifiers/*": "Identifier",
  "entities/publicRole": "PublicRole",
};
