import type { PendingChange, Release, ReleaseFormat } from "../types.js";
import { makesEntry } from "./place-entries.js";

/** Seconds since 1970 of a release's time; undefined for a time that is in another form, or not in the calendar. */
export function parseReleased(text: string): number | undefined {
  const seconds = Date.parse(text) / 1000;
  return /^\d{4}-/.test(text) && seconds <= LAST_SECOND && renderReleased(seconds) === text
    ? seconds
    : undefined;
}

/** The last second that has this form, since 1970: 9999-12-31T23:59:59Z. */
export const LAST_SECOND = 253_402_300_799;

/** `2026-11-23T10:00:00Z`. Throws a RangeError for a time without such a form. */
export function renderReleased(seconds: number): string {
  if (!(seconds <= LAST_SECOND))
    throw new RangeError(`No release can be dated ${seconds} seconds after 1970.`);
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** How many seconds a release needs, so that all its entries in the feeds have different times; in format 1, its changes. */
export function secondsOf({
  format,
  changes,
}: {
  readonly format: ReleaseFormat;
  readonly changes: readonly Pick<PendingChange, "signals">[];
}): number {
  return format === 1 ? changes.length : changes.filter(makesEntry).length;
}

/**
 * The earliest time of a release after another, in seconds since 1970: the seconds that it needs (see `secondsOf`), and at
 * least one, so that the entries of all releases have different times, in order.
 */
export function earliestAfter(previous: Pick<Release, "released">, seconds: number): number {
  return (parseReleased(previous.released) ?? 0) + Math.max(1, seconds);
}

/** The later of now and the earliest time after the release before; `now` is any ISO 8601 time. */
export function chooseReleased(
  now: string,
  previous: Pick<Release, "released"> | undefined,
  needed: number,
): string {
  const seconds = Math.floor(Date.parse(now) / 1000);
  if (!Number.isFinite(seconds)) throw new RangeError(`"${now}" is no time.`);
  return renderReleased(previous ? Math.max(seconds, earliestAfter(previous, needed)) : seconds);
}
