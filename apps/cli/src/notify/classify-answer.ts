import { STATUS_CODES } from "node:http";
import { readRetryAfter } from "./read-retry-after.js";

/** What a hub's answer means for one feed. */
export type Answer =
  | { readonly kind: "told" }
  /** It may go better later; `wait` in milliseconds at the least. */
  | { readonly kind: "again"; readonly reason: string; readonly wait: number }
  /** Asking again would not help. `movedTo`: where the hub says that it is now. */
  | { readonly kind: "refused"; readonly reason: string; readonly movedTo?: string };

/** Request Timeout and Too Many Requests: of all 4xx, those that speak of the moment. */
const FOR_NOW: ReadonlySet<number> = new Set([408, 429]);

/** What of an answer decides. */
export interface AnswerHead {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly location: string | null;
}

/**
 * What an answer means by its status (RFC 9110, section 15; W3C WebSub, section 6, leaves it to hub and publisher):
 * any 2xx is success, 5xx and those of the moment may be asked again, all else is final. A redirect is not followed:
 * the hub's address stands in every feed, so one that has moved must be changed there.
 */
export function classifyAnswer({ status, retryAfter, location }: AnswerHead, now: number): Answer {
  if (status >= 200 && status < 300) return { kind: "told" };
  const reason = `${status} ${STATUS_CODES[status] ?? ""}`.trimEnd();
  if (status >= 500 || FOR_NOW.has(status)) {
    return { kind: "again", reason, wait: readRetryAfter(retryAfter, now) };
  }
  return { kind: "refused", reason, ...(location === null ? {} : { movedTo: location }) };
}
