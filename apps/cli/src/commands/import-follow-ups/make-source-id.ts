import { ID_MAX_LENGTH } from "@claimwire/schema";
import { slugWords } from "../../text/slug-words.js";

/** Joins start and end, with as many words between them as fit. */
function fit(start: string, words: readonly string[], end: string): string {
  const parts = [start];
  for (const word of words) {
    if ([...parts, word, end].join("-").length > ID_MAX_LENGTH) break;
    parts.push(word);
  }
  return [...parts, end].join("-");
}

/** Makes an unused id from publisher, title and year: `ipvm-uk-government-declines-ban-2021`. */
export function makeSourceId(
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
  for (let number = 2; isTaken(id); number += 1) id = name(`${year}-${number}`);
  return id;
}
