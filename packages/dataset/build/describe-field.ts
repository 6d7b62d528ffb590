import type { Field, Vocabulary } from "@claimwire/schema";

/** What a field holds, with the units that the dataset has in place of their name. */
export function describeField({ doc, shape }: Field, { units }: Vocabulary): string {
  if (shape.holds !== "text" || shape.list !== "units") return doc;
  return doc.replace("a unit of the vocabulary", Object.keys(units).join(", "));
}
