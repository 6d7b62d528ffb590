import { openIndex } from "../collections/open-index.js";
import type { Parts } from "../collections/parts.js";
import type { Dataset, RelationView } from "../dataset.js";
import { checkOptions } from "../names/check-names.js";
import type { Claim } from "../record-types.js";
import { isRetracted, pickClaims } from "./retracted.js";

export function makeRelationsTo({ claims }: Parts): Dataset["relationsTo"] {
  const pointing = openIndex<Claim>(claims.records, ({ relations = [] }, visit) => {
    for (const { claim } of relations) visit(claim);
  });
  return (asked, options) => {
    checkOptions("relationsTo", options, ["retracted"]);
    const names = claims.names(asked);
    const views = pointing(names).flatMap((claim): RelationView[] => {
      const relations = (claim.relations ?? []).filter((one) => names.includes(one.claim));
      return relations.map(({ type, reply }) => ({ type, ...(reply !== undefined && { reply }), claim }));
    });
    return options?.retracted ? views : views.filter(({ claim }) => !isRetracted(claim));
  };
}

export function makeResponsesTo(relationsTo: Dataset["relationsTo"]): Dataset["responsesTo"] {
  return (claim, options) => {
    checkOptions("responsesTo", options, ["retracted"]);
    const found = relationsTo(claim, options).filter(({ type }) => type === "responds-to");
    return found.map((one) => one.claim);
  };
}

/** A contradiction holds in both directions, whichever of the two claims says so. */
export function makeContradictionsOf(
  { claims }: Parts,
  relationsTo: Dataset["relationsTo"],
): Dataset["contradictionsOf"] {
  return (asked, options) => {
    checkOptions("contradictionsOf", options, ["retracted"]);
    const said = claims.resolve(asked).flatMap((one) => claims.get(one).relations ?? []);
    const theirs = said.flatMap(({ type, claim }) => (type === "contradicts" ? claims.present(claim) : []));
    const ours = relationsTo(asked, { retracted: true }).flatMap(({ type, claim }) =>
      type === "contradicts" ? [claim] : [],
    );
    const both = [...new Set([...theirs, ...ours])].sort((a, b) => (a.id < b.id ? -1 : 1));
    return pickClaims(both, options);
  };
}
