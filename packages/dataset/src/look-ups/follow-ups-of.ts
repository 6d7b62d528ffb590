import { placedSpan } from "@claimwire/schema/edtf-date";
import { openIndex } from "../collections/open-index.js";
import type { Parts } from "../collections/parts.js";
import type { Dataset } from "../dataset.js";
import type { ClaimHandle, SourceHandle } from "../names/handle.js";
import { unknownName } from "../names/unknown-name.js";
import type { Claim, Source } from "../record-types.js";

/** Oldest first; a source without a date, or with an open one, comes last. */
function inTime(a: Source, b: Source): number {
  const dayOf = ({ published }: Source): string =>
    (published === undefined ? undefined : placedSpan(published)?.from) ?? "~";
  const [left, right] = [`${dayOf(a)} ${a.id}`, `${dayOf(b)} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A bare id is that of a source. */
function isClaim(of: SourceHandle | ClaimHandle): of is Claim | `claims/${string}` {
  return typeof of === "string" ? of.startsWith("claims/") : of?.kind === "claim";
}

export function makeFollowUpsOf({ claims, sources }: Parts): Dataset["followUpsOf"] {
  const bySource = openIndex<Source>(sources.records, ({ cites = [] }, visit) => {
    for (const { source } of cites) visit(source);
  });
  const byClaim = openIndex<Source>(sources.records, ({ cites = [] }, visit) => {
    for (const cite of cites) for (const id of cite.claims ?? []) visit(id);
  });
  return (of) => {
    if (typeof of === "string" && sources.find(of) === undefined && claims.has(of))
      throw unknownName(of, "no source, but a claim, whose key is taken here", [], `claims/${of}`);
    const found = isClaim(of) ? byClaim(claims.names(of)) : bySource(sources.names(of));
    return [...found].sort(inTime);
  };
}
