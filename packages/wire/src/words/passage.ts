import type { Passage } from "@claimwire/schema";

/** Where passages of a document stand, each heading once: "under “Police Stations” (31 and 12 words)". */
export function passagesInWords(passages: readonly Passage[], title?: string): readonly string[] {
  const sections = new Map<string, number[]>();
  for (const { section, words } of passages) {
    const counts = sections.get(section);
    if (counts) counts.push(words);
    else sections.set(section, [words]);
  }
  return [...sections].map(([section, counts]) => {
    const last = counts.at(-1) ?? 0;
    const heading = section === title ? "its title" : `“${section}”`;
    return `under ${heading} (${counts.join(" and ")} ${counts.length === 1 && last === 1 ? "word" : "words"})`;
  });
}
