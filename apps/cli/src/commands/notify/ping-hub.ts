import type { DeliveryError } from "./delivery-error.js";
import { type SendOptions, sendRequest } from "./send-request.js";

export interface PingOptions extends Omit<SendOptions, "who"> {
  readonly hub: string;
  /** The `User-Agent` header, for the hub's logs. */
  readonly agent: string;
}

/**
 * Tells a hub of feeds in one request: `hub.mode=publish` and `hub.url`, the form that W3C WebSub, section 6, notes and
 * that hubs share since PubSubHubbub 0.3, whose section 7.1 lets `hub.url` stand several times. Returns why it failed.
 */
export function pingHub(
  feeds: readonly string[],
  { hub, agent, ...options }: PingOptions,
): Promise<DeliveryError | undefined> {
  const topics = feeds.map((feed): [string, string] => ["hub.url", feed]);
  const body = new URLSearchParams([["hub.mode", "publish"], ...topics]);
  return sendRequest(hub, { body, headers: () => ({ "User-Agent": agent }) }, { ...options, who: "hub" });
}
