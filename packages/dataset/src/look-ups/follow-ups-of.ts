import type { Dataset } from "../dataset.js";
import { minDate } from "../dates.js";
import { openIndex } from "../open-index.js";
import type { Parts } from "../parts.js";
import type { Source } from "../record-types.js";
import { subjectIds } from "./subjects.js";

/** Without a date, or with an open one, a source stands after the dated ones. */
function inTime(a: Source, b: Source): number {
  const dayOf = ({ published }: Source): string =>
    (published === undefined ? undefined : minDate(published)) ?? "~";
  const [left, right] = [`${dayOf(a)} ${a.id}`, `${dayOf(b)} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function makeFollowUpsOf({ claims, sources }: Parts): Dataset["followUpsOf"] {
  const bySource = openIndex<Source>(sources.records, ({ cites = [] }, add) => {
    for (const { source } of cites) sources.follow(source, add);
  });
  const byClaim = openIndex<Source>(sources.records, ({ cites = [] }, add) => {
    for (const cite of cites) for (const id of cite.claims ?? []) claims.follow(id, add);
  });
  return (of) => {
    const isClaim = typeof of !== "string" && of.kind === "claim";
    const found = isClaim ? byClaim(subjectIds(claims, of)) : bySource(subjectIds(sources, of));
    return [...found].sort(inTime);
  };
}
