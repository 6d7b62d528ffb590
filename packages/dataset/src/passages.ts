import { findPassages, normaliseWords } from "@claimwire/schema/core";
import { unknownName } from "./names/unknown-name.js";
import type { Claim, Passage } from "./record-types.js";

export type { Claim, Passage } from "./record-types.js";

/** A passage of a claim, held against a text. */
export interface CheckedPassage {
  /** The id of the document in which the passage stands: the one that we read. */
  readonly readIn: string;
  /** Where it stands there, and the fingerprint of its words. */
  readonly passage: Passage;
  /** Whether its words are in the text, each of them and in their order. */
  readonly found: boolean;
}

/**
 * Holds the passages that a claim relies on against a text: your own copy of the document that was read, as plain text.
 * Words are compared, not punctuation, letter case or line breaks (docs/passages.md). A passage is found word for word, or
 * not at all. A RangeError for what is no claim or no text.
 */
export function checkPassage(claim: Claim, text: string): readonly CheckedPassage[] {
  const isClaim: boolean = Array.isArray(claim?.evidence);
  if (!isClaim) throw unknownName(claim, "no claim: checkPassage takes the record, not its id");
  if (typeof text !== "string") throw unknownName(text, "no text of a document");
  const passages = claim.evidence.flatMap(({ source, via = [], passages = [] }) =>
    passages.map((passage) => ({ readIn: via[via.length - 1] ?? source, passage })),
  );
  const places = findPassages(
    normaliseWords(text),
    passages.map(({ passage }) => passage),
  );
  return passages.map((one, at) => ({ ...one, found: (places[at]?.length ?? 0) > 0 }));
}
