/** How many words a statement has: a compound with hyphens is one, a dash alone is none. */
export function countStatementWords(statement: string): number {
  return statement.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** What a statement has room for where the facts allow, and what it never exceeds. */
export const WORDS = 25;
export const WORDS_AT_MOST = 30;
