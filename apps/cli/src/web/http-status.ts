import { STATUS_CODES } from "node:http";

/** `404 Not Found` */
export function nameStatus(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ""}`.trimEnd();
}

/**
 * Whether the same request may succeed later (RFC 9110, section 15): after any 5xx, and of the 4xx after Request Timeout
 * (408) and Too Many Requests (429) alone.
 */
export function isTemporary(status: number): boolean {
  return status >= 500 || status === 408 || status === 429;
}
