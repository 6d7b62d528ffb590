import type { Dataset } from "../dataset.js";
import type { Parts } from "../parts.js";
import { pickClaims } from "../standing.js";
import { openClaimIndex } from "./claim-index.js";
import { subjectIds } from "./subjects.js";
import { openTree } from "./tree.js";

export function makeClaimsOn({ claims, topics }: Parts): Dataset["claimsOn"] {
  const index = openClaimIndex(claims.records, (claim) =>
    (claim.topics ?? []).flatMap((id) => topics.resolve(id)),
  );
  const below = openTree(topics.records, ({ broader }) =>
    broader === undefined ? [] : topics.resolve(broader),
  );
  return (topic, options = {}) => {
    const asked = subjectIds(topics, topic);
    return pickClaims(index(options.narrower === false ? asked : below(asked)), options);
  };
}
