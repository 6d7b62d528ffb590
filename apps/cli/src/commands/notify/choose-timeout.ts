import { InvalidArgumentError } from "@commander-js/extra-typings";

/** The time limit when none is given: so many seconds, and one for each request. */
const LEAST_TIMEOUT = 60;
const LONGEST_TIMEOUT = 3600;

/** Reads `--timeout`: whole seconds. */
export function readTimeout(given: string): number {
  const seconds = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (seconds >= 1 && seconds <= LONGEST_TIMEOUT) return seconds;
  throw new InvalidArgumentError(`Allowed are whole seconds from 1 to ${LONGEST_TIMEOUT}.`);
}

/** The time limit, in seconds, of a number of requests: enough for a hub that answers four of them within four. */
export function chooseTimeout(requests: number): number {
  return Math.min(LEAST_TIMEOUT + requests, LONGEST_TIMEOUT);
}
