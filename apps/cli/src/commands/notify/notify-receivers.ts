import type { EntryNotice } from "@claimwire/wire";
import pMap from "p-map";
import type { Context } from "../../shell/verb.js";
import type { DeliveryError } from "./delivery-error.js";
import type { Receiver } from "./read-receivers.js";
import { sendNotices } from "./send-notices.js";
import type { Pace } from "./send-request.js";
import { withTimeLimit } from "./with-time-limit.js";

const CONCURRENCY = 4;

// Standard Webhooks 1.0 advises 15 to 30 seconds for a request.
const PACE: Pace = { attempts: 5, firstWait: 500, requestTimeout: 15_000 };

export interface NotifyReceiversOptions {
  readonly agent: string;
  /** The time limit for all notices together. */
  readonly seconds: number;
  readonly progress: Context["progress"];
  readonly pace?: Pace;
}

/** What came of the notices for one receiver. */
export interface Delivery {
  readonly address: string;
  /** The ids of the notices that the receiver took. */
  readonly sent: readonly string[];
  readonly failed: ReadonlyMap<string, DeliveryError>;
}

/** The notices of the streams that a receiver wants. */
export function noticesFor({ streams }: Receiver, notices: readonly EntryNotice[]): readonly EntryNotice[] {
  return notices.filter(({ data }) => data.streams.some((stream) => streams.has(stream)));
}

/** Sends to each receiver the notices of its streams, to a few receivers at a time. Throws `Cancelled` when the user stops it. */
export async function notifyReceivers(
  receivers: readonly Receiver[],
  notices: readonly EntryNotice[],
  { agent, seconds, progress, pace = PACE }: NotifyReceiversOptions,
): Promise<readonly Delivery[]> {
  const wanted = receivers.map((receiver) => ({ receiver, own: noticesFor(receiver, notices) }));
  const count = wanted.reduce((sum, { own }) => sum + own.length, 0);
  let sent = 0;
  const shown = progress("sending webhooks");
  const state = (): string =>
    `${sent} of ${count} webhooks were taken; the next run sends all, each with the id that it had.`;
  const onSent = (): void => {
    sent += 1;
    shown.update(`${sent} of ${count}`);
  };
  try {
    return await withTimeLimit(seconds, state, ({ signal }) =>
      pMap(
        wanted,
        async ({ receiver, own }) => {
          const failed = await sendNotices(receiver, own, { agent, pace, signal, onSent });
          const taken = own.map(({ id }) => id).filter((id) => !failed.has(id));
          return { address: receiver.address, sent: taken, failed };
        },
        { concurrency: CONCURRENCY },
      ),
    );
  } finally {
    shown.done();
  }
}
