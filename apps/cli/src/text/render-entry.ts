import type { EntryToBe } from "../checkout/entries-to-be.js";

/** An entry as subscribers will read it, and the streams that it is in. Lines end with a line feed. */
export function renderEntry({ title, summary, streams }: EntryToBe): string {
  return `  ${title}\n  ${summary}\n  in ${streams.join(", ")}\n`;
}
