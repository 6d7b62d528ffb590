import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";
import { counted } from "../../text/counted.js";
import type { PingError } from "./ping-error.js";

/** How many feeds a message names; `--json` names all. */
const NAMED = 3;

function fixOf({ code, movedTo }: PingError, command: string): string {
  if (code === "HUB_TIMEOUT") return `Run it again with more time:  ${command} --timeout 3600`;
  if (code === "HUB_FAILED") return `Run it again when the hub answers:  ${command}`;
  if (movedTo === undefined)
    return "Ask those who run the hub, or name another as feeds.hub in claimwire.config.json.";
  return `It has moved to ${movedTo}: name that as feeds.hub in claimwire.config.json, build and deploy.`;
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
  const groups = new Map<string, { readonly error: PingError; readonly feeds: string[] }>();
  for (const [feed, error] of failed) {
    const group = groups.get(error.message);
    if (group === undefined) groups.set(error.message, { error, feeds: [feed] });
    else group.feeds.push(feed);
  }
  return [...groups.values()].map(({ error, feeds }) => {
    const message = `${error.message} It was not told of ${nameFeeds(feeds)}`;
    return cliIssue(error.code, hub, message, fixOf(error, command));
  });
}
