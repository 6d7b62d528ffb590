import { STATUS_CODES } from "node:http";
import { readRetryAfter } from "../../web/read-retry-after.js";

/** Request Timeout and Too Many Requests: the only 4xx after which the same request may succeed. */
const TEMPORARY: ReadonlySet<number> = new Set([408, 429]);

/** Why the hub was not told of a feed, in words for the user. */
export class PingError extends Error {
  /** Refused is final, failed may be retried, timeout means that the time for all feeds was over. */
  readonly code: "HUB_REFUSED" | "HUB_FAILED" | "HUB_TIMEOUT";
  /** The shortest time before the next attempt, in milliseconds. */
  readonly wait: number;
  readonly isUnanswered: boolean;

  constructor(code: PingError["code"], message: string, { wait = 0, isUnanswered = false } = {}) {
    super(message);
    this.code = code;
    this.wait = wait;
    this.isUnanswered = isUnanswered;
  }
}

/**
 * The error that an answer means, by its status (RFC 9110, section 15); undefined for any 2xx. 5xx, 408 and 429 may be
 * retried, all else is final. A redirect is final too: every feed names the hub's address, so a hub that has moved must
 * be named anew there.
 */
export function classifyAnswer(status: number, headers: Headers, now: number): PingError | undefined {
  if (status >= 200 && status < 300) return undefined;
  const moved = headers.get("Location");
  const to = moved === null ? "" : `, which sends to ${moved}`;
  const message = `The hub answered ${`${status} ${STATUS_CODES[status] ?? ""}`.trimEnd()}${to}.`;
  return status >= 500 || TEMPORARY.has(status)
    ? new PingError("HUB_FAILED", message, { wait: readRetryAfter(headers.get("Retry-After"), now) })
    : new PingError("HUB_REFUSED", message);
}
