import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";
import { counted } from "../../text/counted.js";
import type { PingError } from "./ping-error.js";

/** How many feeds a message names; `--json` names all. */
const NAMED = 3;

function fixOf(code: PingError["code"], command: string): string {
  if (code === "HUB_TIMEOUT") return `Run it again with more time:  ${command} --timeout 3600`;
  if (code === "HUB_FAILED") return `Run it again when the hub answers:  ${command}`;
  return "Ask those who run the hub, or name another address as feeds.hub in claimwire.config.json, build and deploy.";
}

function nameFeeds(feeds: readonly string[]): string {
  const more = feeds.length - NAMED;
  return [
    `${counted(feeds.length, "feed")}:`,
    ...feeds.slice(0, NAMED),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join("\n");
}

/** The failed feeds as issues, one for each reason. `command` is what to run again. */
export function reportFailures(
  hub: string,
  failed: ReadonlyMap<string, PingError>,
  command: string,
): readonly Issue[] {
  const reasons = new Map([...failed.values()].map((error) => [error.message, error.code]));
  return Array.from(reasons, ([reason, code]) => {
    const feeds = [...failed].flatMap(([feed, { message }]) => (message === reason ? [feed] : []));
    const message = `${reason} It was not told of ${nameFeeds(feeds)}`;
    return cliIssue(code, hub, message, fixOf(code, command));
  });
}
