import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../issues.js";

const DAY = 86_400;

export type ReleaseTime = { readonly time: string } | { readonly issue: Issue };

/**
 * Reads the time of a release, as ISO 8601 in UTC: `SOURCE_DATE_EPOCH` when it is set
 * (reproducible-builds.org/specs/source-date-epoch), otherwise the clock (milliseconds since 1970). No release may be
 * dated earlier than the one before it, so a time far in the future would delay all later releases: one day is allowed.
 */
export function readReleaseTime(
  env: Readonly<Record<string, string | undefined>>,
  clock: () => number,
): ReleaseTime {
  const given = env.SOURCE_DATE_EPOCH;
  if (given === undefined || given === "") return { time: new Date(clock()).toISOString() };
  const seconds = /^\d{1,12}$/.test(given) ? Number(given) : Number.NaN;
  const latest = Math.floor(clock() / 1000) + DAY;
  if (seconds <= latest) return { time: new Date(seconds * 1000).toISOString() };
  if (Number.isNaN(seconds)) {
    return refused(
      `SOURCE_DATE_EPOCH is "${given}"; wanted is a whole number of seconds since 1970, in UTC.`,
    );
  }
  return refused(
    `SOURCE_DATE_EPOCH is "${given}", which is in the future; allowed is up to ${latest}, a day from now.`,
  );
}

function refused(message: string): ReleaseTime {
  const fix = "Set it to such a number, or unset it to take the present time.";
  return { issue: cliIssue("EPOCH_INVALID", "environment", message, fix) };
}
