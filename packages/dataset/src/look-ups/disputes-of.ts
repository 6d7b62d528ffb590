import type { Parts } from "../collections/parts.js";
import type { Dataset, RelationView } from "../dataset.js";
import { checkOptions } from "../names/check-names.js";
import { isRetracted } from "./retracted.js";

export function makeRepliesTo(relationsTo: Dataset["relationsTo"]): Dataset["repliesTo"] {
  return (claim, options) => {
    checkOptions("repliesTo", options, ["retracted"]);
    return relationsTo(claim, options).filter(({ type }) => type === "responds-to");
  };
}

/** How an answer disputes what it answers. */
const DISPUTING: readonly unknown[] = ["denies", "partly"];

export function makeDisputesOf(
  { claims }: Parts,
  relationsTo: Dataset["relationsTo"],
  contradictionsOf: Dataset["contradictionsOf"],
): Dataset["disputesOf"] {
  return (asked, options) => {
    checkOptions("disputesOf", options, ["retracted"]);
    const claim = claims.get(asked);
    const replies = relationsTo(claim, options).filter(
      ({ type, reply }) => type === "responds-to" && DISPUTING.includes(reply),
    );
    const named = claim.status?.state === "disputed" ? (claim.status.by ?? []) : [];
    const others = [...contradictionsOf(claim, options), ...named.flatMap(claims.present)];
    const views: readonly RelationView[] = [
      ...replies,
      ...others.map((one) => ({ type: "contradicts" as const, claim: one })),
    ];
    const byId = new Map<string, RelationView>();
    for (const view of views) if (!byId.has(view.claim.id)) byId.set(view.claim.id, view);
    return [...byId.values()].filter((view) => options?.retracted || !isRetracted(view.claim));
  };
}
