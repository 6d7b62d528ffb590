import { type Issue, issue } from "@claimwire/schema";

// 9999-12-31T23:59:59Z: later times have no four-digit year.
const LATEST = 253_402_300_799;

export type Moment = { readonly time: string } | { readonly issue: Issue };

/**
 * The moment that a release is made, as ISO 8601 in UTC: `SOURCE_DATE_EPOCH` when it is set
 * (reproducible-builds.org/specs/source-date-epoch), else the clock's (milliseconds since 1970).
 */
export function readMoment(env: Readonly<Record<string, string | undefined>>, clock: () => number): Moment {
  const given = env.SOURCE_DATE_EPOCH;
  if (given === undefined || given === "") return { time: new Date(clock()).toISOString() };
  const seconds = /^\d{1,12}$/.test(given) ? Number(given) : Number.NaN;
  if (seconds <= LATEST) return { time: new Date(seconds * 1000).toISOString() };
  const message = `SOURCE_DATE_EPOCH is "${given}"; wanted is a whole number of seconds since 1970, in UTC.`;
  const fix = "Set it to such a number, or unset it to take the present time.";
  return { issue: issue("EPOCH_INVALID", { file: "environment", path: [] }, message, fix) };
}
