import type { IndexedDataset } from "../../dataset/index-dataset.js";
import type { Claim } from "../../records/record.js";

/** The ids and claims that a claim repeats, with those that they repeat. */
export function repeatedClaims(dataset: IndexedDataset, claim: Claim): ReadonlyMap<string, Claim> {
  const found = new Map<string, Claim>();
  const look = ({ relations = [] }: Claim): void => {
    for (const { type, claim: id } of relations) {
      const other = type === "repeats" ? dataset.find("claims", id) : undefined;
      // One met before ends a ring; a claim that is missing is a finding of another rule.
      if (other === undefined || other === claim || found.has(id)) continue;
      found.set(id, other);
      look(other);
    }
  };
  look(claim);
  return found;
}
