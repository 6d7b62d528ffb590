import { ID_MAX_LENGTH } from "@claimwire/schema";
import { slugWords } from "../slug-words.js";

/** Joins as many of the words as fit between a beginning and an end. */
function fit(start: string, words: readonly string[], end: string): string {
  const parts = [start];
  for (const word of words) {
    if ([...parts, word, end].join("-").length > ID_MAX_LENGTH) break;
    parts.push(word);
  }
  return [...parts, end].join("-");
}

/** An id that no source has yet, of publisher, title and year: `ipvm-uk-government-declines-ban-2021`. */
export function nameSource(
  {
    publisher,
    title,
    published,
  }: { readonly publisher: string; readonly title: string; readonly published: string },
  isTaken: (id: string) => boolean,
): string {
  const start = publisher.slice(0, ID_MAX_LENGTH / 2).replace(/-$/, "");
  const year = published.slice(0, 4);
  const name = (end: string): string => fit(start, slugWords(title), end);
  let id = name(year);
  for (let twin = 2; isTaken(id); twin += 1) id = name(`${year}-${twin}`);
  return id;
}
