import { openIndex } from "../collections/open-index.js";
import type { Parts } from "../collections/parts.js";
import type { Dataset } from "../dataset.js";
import { checkOptions } from "../names/check-names.js";
import { pickClaims } from "./retracted.js";
import { openTree } from "./tree.js";

export function makeClaimsOn({ claims, topics }: Parts): Dataset["claimsOn"] {
  const index = openIndex(claims.records, (claim, visit) => {
    for (const id of claim.topics ?? []) visit(id);
  });
  const below = openTree(topics, ({ broader }, visit) => {
    if (broader !== undefined) visit(broader);
  });
  return (topic, options = {}) => {
    checkOptions("claimsOn", options, ["narrower", "retracted"]);
    const asked = topics.names(topic);
    return pickClaims(index(options.narrower === false ? asked : below(asked)), options);
  };
}
