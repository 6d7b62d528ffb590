/** The words of a text as an id can have them: without marks over letters, in lower case. */
export function slugWords(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}’']/gu, "")
    .toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}
