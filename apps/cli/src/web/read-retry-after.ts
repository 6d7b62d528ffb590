/** The longest time for which a `Retry-After` header is obeyed, in milliseconds. */
export const LONGEST_WAIT = 30_000;

/**
 * How long a `Retry-After` header asks to wait (RFC 9110, section 10.2.3: seconds, or a date), in milliseconds and at
 * most `LONGEST_WAIT`; 0 when it is absent or neither. `now` is in milliseconds since 1970.
 */
export function readRetryAfter(header: string | null, now: number): number {
  const text = header?.trim() ?? "";
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? 0 : Math.min(Math.max(wait, 0), LONGEST_WAIT);
}
