import { shorten } from "@claimwire/feeds";
import type { ClaimsCause } from "@claimwire/release";
import type { ChangeContext } from "./change-context.js";

/** Where a why-note covers more changes than this, its text is about all of them and not about each. */
const MAX_OWN = 3;
/** The shortest beginning of a summary that says something by itself. */
const MIN_CLAUSE = 15;
const MAX_CLAUSE = 140;

/** The first sentence of a text, or what stands before its first colon or semicolon. */
function firstClause(text: string): string {
  for (const { index } of text.matchAll(/[.:;!?](?=\s|$)/g)) {
    if (index >= MIN_CLAUSE) return shorten(text.slice(0, index), MAX_CLAUSE);
  }
  return shorten(text.replace(/[.:;!?]$/, ""), MAX_CLAUSE);
}

/**
 * Why a record was changed, as its why-note says. Of a note about many records only the beginning, as the rest speaks of
 * others; the entry of the release has it whole.
 */
export function reasonOf({ references }: ChangeContext, { note, summary }: ClaimsCause): string {
  const count = references.changesUnder(note);
  if (count <= MAX_OWN) return summary;
  return `${firstClause(summary)} (one reason for ${count} changes; the release gives it whole).`;
}
