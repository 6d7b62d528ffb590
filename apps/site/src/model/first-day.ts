import { byCodeUnits } from "@claimwire/ledger";
import { placedSpan } from "@claimwire/schema";

/** The first day that a date (EDTF) can mean, or the last where the first is open; undefined without a date. */
export function firstDayOf(date: string | undefined): string | undefined {
  const span = date === undefined ? undefined : placedSpan(date);
  return span?.from ?? span?.to;
}

/** Ids by a day of each, newest first; those without one come last. */
export function sortByDay(ids: Iterable<string>, dayOf: (id: string) => string | undefined): string[] {
  const days = new Map(Array.from(ids, (id) => [id, dayOf(id) ?? ""]));
  return [...days].sort(([a, x], [b, y]) => byCodeUnits(y, x) || byCodeUnits(a, b)).map(([id]) => id);
}
