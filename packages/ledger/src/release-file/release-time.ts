import type { Release } from "../types.js";

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

/**
 * The earliest time of a release after another, in seconds since 1970: one second for each of its changes, and at
 * least one, so that all entries of the feeds have different times, in order.
 */
export function earliestAfter(previous: Pick<Release, "released">, changes: number): number {
  return (parseReleased(previous.released) ?? 0) + Math.max(1, changes);
}

/** The later of now and the earliest time after the release before; `now` is any ISO 8601 time. */
export function chooseReleased(
  now: string,
  previous: Pick<Release, "released"> | undefined,
  changes: number,
): string {
  const seconds = Math.floor(Date.parse(now) / 1000);
  if (!Number.isFinite(seconds)) throw new RangeError(`"${now}" is no time.`);
  return renderReleased(previous ? Math.max(seconds, earliestAfter(previous, changes)) : seconds);
}
