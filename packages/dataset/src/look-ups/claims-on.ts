import type { Dataset } from "../dataset.js";
import { openIndex } from "../open-index.js";
import type { Parts } from "../parts.js";
import { pickClaims } from "../standing.js";
import { subjectIds } from "./subjects.js";
import { openTree } from "./tree.js";

export function makeClaimsOn({ claims, topics }: Parts): Dataset["claimsOn"] {
  const index = openIndex(claims.records, (claim, add) => {
    for (const id of claim.topics ?? []) topics.follow(id, add);
  });
  const below = openTree(topics.records, ({ broader }, add) => {
    if (broader !== undefined) topics.follow(broader, add);
  });
  return (topic, options = {}) => {
    const asked = subjectIds(topics, topic);
    return pickClaims(index(options.narrower === false ? asked : below(asked)), options);
  };
}
