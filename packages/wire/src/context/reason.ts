import type { ClaimsCause } from "@claimwire/release";
import { CAUSE_WORDS } from "../words/signal-words.js";
import type { ChangeContext } from "./change-context.js";

/** Where a why-note covers more changes than this, its text is about all of them and not about each. */
const MAX_OWN = 3;
/** The shortest beginning of a summary that says something by itself. */
const MIN_CLAUSE = 15;
/** A longer beginning lists what was done to each of the records. */
const MAX_CLAUSE = 140;

/** The first sentence of a text, or what stands before its first colon or semicolon. */
function firstClause(text: string): string {
  for (const { index } of text.matchAll(/[.:;!?](?=\s|$)/g)) {
    if (index >= MIN_CLAUSE) return text.slice(0, index);
  }
  return text.replace(/[.:;!?]$/, "");
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** The names in a text. Its first word has a capital letter in any case. */
function namesIn(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word) && !MONTH.test(word));
}

/** Whether a record has most of the names in a text, so that the text can be about it. */
function mayBeAbout({ old, now }: Pick<ChangeContext, "old" | "now">, text: string): boolean {
  const names = namesIn(text);
  if (names.length === 0) return true;
  const record = JSON.stringify([old ?? null, now ?? null]).toLowerCase();
  return names.filter((name) => hasWord(record, name.toLowerCase())).length * 2 > names.length;
}

const LETTER = /[\p{L}\p{N}]/u;

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? "") && !LETTER.test(text[at + word.length] ?? "")) return true;
  }
  return false;
}

/**
 * Why a record was changed, as its why-note says. Of a note about many records only a short beginning that names no
 * others, as the rest speaks of these; the entry of the release has it whole.
 */
export function reasonOf(context: ChangeContext, { note, summary }: ClaimsCause): string {
  const count = context.references.changesUnder(note);
  if (count <= MAX_OWN) return summary;
  const clause = firstClause(summary);
  if (clause.length > MAX_CLAUSE || !mayBeAbout(context, clause))
    return `One reason for ${count} changes, which the release gives.`;
  const isCut = summary.length > clause.length + 1;
  return `${clause} (one reason for ${count} changes${isCut ? "; the release gives it whole" : ""}).`;
}

/** A cause and its reason: "Our error. We had misread the table." */
export function causeInWords(context: ChangeContext, cause: ClaimsCause): string {
  const [words, reason] = [CAUSE_WORDS[cause.code], reasonOf(context, cause)];
  return reason.startsWith(words) ? reason : `${words}. ${reason}`;
}
