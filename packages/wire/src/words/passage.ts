import type { Passage } from "@claimwire/schema";

/** Where a passage stands: "under “Police Stations” (31 words)". */
export function passageInWords({ section, words }: Passage): string {
  return `under “${section}” (${words} ${words === 1 ? "word" : "words"})`;
}
