import type { EntryNotice } from "@claimwire/wire";
import type { DeliveryError } from "./delivery-error.js";
import type { Receiver } from "./read-receivers.js";
import { type SendOptions, sendRequest } from "./send-request.js";

export interface NoticeOptions extends Omit<SendOptions, "who"> {
  /** The `User-Agent` header, for the receiver's logs. */
  readonly agent: string;
  /** Is called after each notice that was taken. */
  onSent(): void;
}

/**
 * The headers of an attempt (Standard Webhooks 1.0): the id is the same in each, by which the receiver knows a notice that
 * comes twice; the time is that of the attempt, so that an old message cannot be sent again by others.
 */
function headersOf({ signers }: Receiver, id: string, body: string, agent: string): Record<string, string> {
  const now = new Date();
  return {
    "Content-Type": "application/json",
    "User-Agent": agent,
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": signers.map((signer) => signer.sign(id, now, body)).join(" "),
  };
}

/**
 * Sends notices to a receiver, one after the other in their order. Returns those that failed, by id. After one that
 * failed as often as it may, or was gone, the rest is not tried: what comes later would come first.
 */
export async function sendNotices(
  receiver: Receiver,
  notices: readonly EntryNotice[],
  { agent, onSent, ...options }: NoticeOptions,
): Promise<ReadonlyMap<string, DeliveryError>> {
  const failed = new Map<string, DeliveryError>();
  let end: DeliveryError | undefined;
  for (const notice of notices) {
    const { id } = notice;
    const body = JSON.stringify(notice);
    const headers = (): Record<string, string> => headersOf(receiver, id, body, agent);
    const error =
      end ?? (await sendRequest(receiver.address, { body, headers }, { ...options, who: "receiver" }));
    if (error === undefined) {
      onSent();
      continue;
    }
    failed.set(id, error);
    if (error.kind !== "refused" || error.isGone) end = error;
  }
  return failed;
}
