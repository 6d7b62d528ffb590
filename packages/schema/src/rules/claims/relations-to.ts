import type { IndexedDataset } from "../../dataset/index-dataset.js";
import type { Claim, Relation } from "../../records/record.js";

/** The types of relation by which one of two claims disputes the other. */
export const DISPUTING: readonly Relation["type"][] = ["contradicts", "responds-to"];

/** The relations of a claim, of some types, to the claim of an id; an id that it had before leads there too. */
export function relationsTo(
  dataset: IndexedDataset,
  { relations = [] }: Claim,
  types: readonly Relation["type"][],
  id: string,
): Relation[] {
  return relations.filter(
    ({ type, claim }) => types.includes(type) && dataset.resolve("claims", claim) === id,
  );
}
