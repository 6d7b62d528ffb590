import type { EntryNotice } from "@claimwire/wire";
import type { VerbReport } from "../../shell/verb.js";
import { chooseTimeout } from "./choose-timeout.js";
import { noticesFor, notifyReceivers } from "./notify-receivers.js";
import type { Receiver } from "./read-receivers.js";
import { codeOf, reportFailures } from "./report-failures.js";
import type { Telling } from "./telling.js";

/** Sends each receiver the notices that it wants, and reports what came of it. */
export async function tellReceivers(
  receivers: readonly Receiver[],
  notices: readonly EntryNotice[],
  { agent, command, timeout, progress }: Telling,
): Promise<Required<VerbReport>> {
  const count = receivers.reduce((sum, receiver) => sum + noticesFor(receiver, notices).length, 0);
  const seconds = timeout ?? chooseTimeout(count);
  const deliveries = await notifyReceivers(receivers, notices, { agent, seconds, progress });
  return {
    issues: deliveries.flatMap(({ address, failed }) =>
      reportFailures({ who: "receiver", address, command }, failed),
    ),
    result: {
      webhooks: deliveries.map(({ address, sent, failed }) => ({
        address,
        sent,
        failed: Array.from(failed, ([id, error]) => ({
          id,
          code: codeOf("receiver", error),
          reason: error.message,
        })),
      })),
    },
    text: deliveries
      .map(({ address, sent, failed }) => `${address}: ${sent.length} sent, ${failed.size} failed.\n`)
      .join(""),
  };
}
