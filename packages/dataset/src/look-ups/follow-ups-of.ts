import type { Dataset } from "../dataset.js";
import { minDate } from "../dates.js";
import { indexBy } from "../index-by.js";
import { lazily } from "../lazily.js";
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
  const bySource = lazily(() =>
    indexBy(sources.records, ({ cites = [] }) => cites.flatMap(({ source }) => sources.resolve(source))),
  );
  const byClaim = lazily(() =>
    indexBy(sources.records, ({ cites = [] }) =>
      cites.flatMap((cite) => (cite.claims ?? []).flatMap((id) => claims.resolve(id))),
    ),
  );
  return (of) => {
    const isClaim = typeof of !== "string" && of.kind === "claim";
    const ids = isClaim ? subjectIds(claims, of) : subjectIds(sources, of);
    const groups = isClaim ? byClaim() : bySource();
    return [...new Set(ids.flatMap((id) => groups.get(id) ?? []))].sort(inTime);
  };
}
