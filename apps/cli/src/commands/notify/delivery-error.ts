import { isTemporary, nameStatus } from "../../web/http-status.js";
import { readRetryAfter } from "../../web/read-retry-after.js";

const GONE = 410;

/** Whom we tell: a hub, or the receiver of webhooks. */
export type Addressee = "hub" | "receiver";

/** Why a hub or a receiver was not told of something, in words for the user. */
export class DeliveryError extends Error {
  /** Refused is final, failed may be retried, timeout means that the time for all was over. */
  readonly kind: "refused" | "failed" | "timeout";
  /** The shortest time before the next attempt, in milliseconds. */
  readonly wait: number;
  readonly isUnanswered: boolean;
  /** Whether nothing may be sent there any more. */
  readonly isGone: boolean;

  constructor(
    kind: DeliveryError["kind"],
    message: string,
    { wait = 0, isUnanswered = false, isGone = false } = {},
  ) {
    super(message);
    this.kind = kind;
    this.wait = wait;
    this.isUnanswered = isUnanswered;
    this.isGone = isGone;
  }
}

/**
 * The error that an answer means, by its status (RFC 9110, section 15); undefined for any 2xx. 5xx, 408 and 429 may be
 * retried, all else is final. A redirect is final too: every feed names the hub's address, so a hub that has moved must
 * be named anew there, and Standard Webhooks 1.0 counts a redirect as a failure.
 */
export function classifyAnswer(
  who: Addressee,
  status: number,
  headers: Headers,
  now: number,
): DeliveryError | undefined {
  if (status >= 200 && status < 300) return undefined;
  const moved = headers.get("Location");
  const to = moved === null ? "" : `, which sends to ${moved}`;
  const message = `The ${who} answered ${nameStatus(status)}${to}.`;
  return isTemporary(status)
    ? new DeliveryError("failed", message, { wait: readRetryAfter(headers.get("Retry-After"), now) })
    : new DeliveryError("refused", message, { isGone: status === GONE });
}
