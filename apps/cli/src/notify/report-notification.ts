import type { Report } from "../verb.js";
import type { Plan } from "./plan-notification.js";
import { listFailures, reportFailures } from "./report-failures.js";
import type { Failure } from "./tell-feed.js";

function nameBase(since: string | null): string {
  if (since === null) return "All feeds";
  return since === "last" ? "Feeds since the last notification" : `Feeds since release ${since}`;
}

/** What became of a notification, in words and as `--json` prints it. */
export function reportNotification(
  hub: string,
  { base: { since }, present, changed }: Plan,
  failed: ReadonlyMap<string, Failure>,
): Report {
  const told = changed.filter((address) => !failed.has(address));
  const unchanged = present.size - changed.length;
  return {
    issues: reportFailures(hub, failed),
    result: { hub, since, told, unchanged, failed: listFailures(failed) },
    text: `${nameBase(since)}: ${told.length} told, ${unchanged} unchanged, ${failed.size} failed.\n`,
  };
}
