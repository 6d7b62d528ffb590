import { type Issue, type IssueCode, issue } from "@claimwire/schema";
import type { Failure } from "./tell-feed.js";

/** So many are named in a message; `--json` has all. */
const NAMED = 3;

function reasonOf(failure: Failure): string {
  switch (failure.kind) {
    case "again":
      return `The hub answered ${failure.reason} to the last.`;
    case "refused":
      return `The hub answered ${failure.reason}.`;
    case "unreachable":
      return `The hub gave no answer (${failure.reason}).`;
    case "down":
      return failure.last === undefined ? "The hub is down." : reasonOf(failure.last);
    case "late":
    case "stopped": {
      const { last } = failure;
      return `The time was over before the hub was told${last === undefined ? "" : ` (last: ${last.reason})`}.`;
    }
  }
}

const CODES: Readonly<Record<Failure["kind"], IssueCode>> = {
  refused: "HUB_REFUSED",
  again: "HUB_FAILED",
  unreachable: "HUB_FAILED",
  down: "HUB_FAILED",
  late: "HUB_TIMEOUT",
  stopped: "HUB_TIMEOUT",
};

function fixOf(failure: Failure): string {
  if (failure.kind === "late")
    return "Run it again for the rest, or give it more time:  npx claimwire notify --timeout 300";
  if (failure.kind !== "refused")
    return "Run it again for the rest when the hub is well:  npx claimwire notify";
  if (failure.movedTo === undefined)
    return "Ask those who run the hub, or name another as feeds.hub in claimwire.config.json.";
  return `It has moved to ${failure.movedTo}: name that as feeds.hub in claimwire.config.json, build and deploy.`;
}

function nameFeeds(addresses: readonly string[]): string {
  const more = addresses.length - NAMED;
  const named = addresses.slice(0, NAMED).map((address) => `\n${address}`);
  return named.join("") + (more > 0 ? `\nand ${more} more` : "");
}

/** The feeds that were not told as issues: one for each reason, which names the first of them. */
export function reportFailures(hub: string, failed: ReadonlyMap<string, Failure>): readonly Issue[] {
  const groups = new Map<string, { failure: Failure; addresses: string[] }>();
  for (const [address, failure] of failed) {
    const reason = reasonOf(failure);
    const group = groups.get(reason);
    if (group === undefined) groups.set(reason, { failure, addresses: [address] });
    else group.addresses.push(address);
  }
  return [...groups].map(([reason, { failure, addresses }]) => {
    const count =
      addresses.length === 1 ? "1 feed was not told:" : `${addresses.length} feeds were not told:`;
    const message = `${reason} ${count}${nameFeeds(addresses)}`;
    return issue(CODES[failure.kind], { file: hub, path: [] }, message, fixOf(failure));
  });
}

/** The feeds that were not told, each with its code and reason. */
export function listFailures(
  failed: ReadonlyMap<string, Failure>,
): readonly { readonly feed: string; readonly code: IssueCode; readonly reason: string }[] {
  return [...failed].map(([feed, failure]) => ({
    feed,
    code: CODES[failure.kind],
    reason: reasonOf(failure),
  }));
}
