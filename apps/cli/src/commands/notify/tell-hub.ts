import type { VerbReport } from "../../shell/verb.js";
import type { ChosenFeeds } from "./choose-feeds.js";
import { chooseTimeout } from "./choose-timeout.js";
import { divideFeeds, notifyHub } from "./notify-hub.js";
import { codeOf, reportFailures } from "./report-failures.js";
import type { Telling } from "./telling.js";

/** Tells the hub of feeds, and reports what came of it. */
export async function tellHub(
  hub: string,
  feeds: readonly string[],
  perRequest: number,
  { since, unchanged }: ChosenFeeds,
  { agent, command, timeout, progress }: Telling,
): Promise<Required<VerbReport>> {
  const seconds = timeout ?? chooseTimeout(divideFeeds(feeds, perRequest).length);
  const failed = await notifyHub(feeds, { hub, agent, perRequest, seconds, progress });
  const told = feeds.filter((feed) => !failed.has(feed));
  const label = since === null ? "All feeds" : `Feeds changed since release ${since}`;
  return {
    issues: reportFailures({ who: "hub", address: hub, command }, failed),
    result: {
      told,
      failed: Array.from(failed, ([feed, error]) => ({
        feed,
        code: codeOf("hub", error),
        reason: error.message,
      })),
    },
    text: `${label}: ${told.length} told, ${unchanged} unchanged, ${failed.size} failed.\n`,
  };
}
