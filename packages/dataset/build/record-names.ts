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
