import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";
import { counted } from "../../text/counted.js";
import type { Addressee, DeliveryError } from "./delivery-error.js";

/** How many feeds or changes a message names; `--json` names all. */
const NAMED = 3;

const CODES = {
  hub: { refused: "HUB_REFUSED", failed: "HUB_FAILED", timeout: "HUB_TIMEOUT" },
  receiver: { refused: "WEBHOOK_REFUSED", failed: "WEBHOOK_FAILED", timeout: "WEBHOOK_TIMEOUT" },
} as const;

/** The code of the issue that an error means. */
export function codeOf(who: Addressee, { kind }: DeliveryError): (typeof CODES)[Addressee][typeof kind] {
  return CODES[who][kind];
}

const WHERE = {
  hub: "Ask those who run the hub, or name another address as feeds.hub in claimwire.config.json, build and deploy.",
  receiver: "Ask those who run the receiver, or correct its line under webhooks in claimwire.config.json.",
} as const;

function fixOf(who: Addressee, { kind, isGone }: DeliveryError, command: string): string {
  if (isGone && who === "receiver")
    return "It wants no more: take its line out of webhooks in claimwire.config.json.";
  if (kind === "timeout") return `Run it again with more time:  ${command} --timeout 3600`;
  return kind === "failed" ? `Run it again when the ${who} answers:  ${command}` : WHERE[who];
}

function nameAll(names: readonly string[], noun: string): string {
  const more = names.length - NAMED;
  return [
    `${counted(names.length, noun)}:`,
    ...names.slice(0, NAMED),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join("\n");
}

/** Whom we could not tell, at which address, and what is to be run again. */
export interface Untold {
  readonly who: Addressee;
  readonly address: string;
  readonly command: string;
}

/** The feeds, or the changes, of which a hub or a receiver was not told, as issues, one for each reason. */
export function reportFailures(
  { who, address, command }: Untold,
  failed: ReadonlyMap<string, DeliveryError>,
): readonly Issue[] {
  const reasons = new Map([...failed.values()].map((error) => [error.message, error]));
  const noun = who === "hub" ? "feed" : "change";
  return Array.from(reasons, ([reason, error]) => {
    const names = [...failed].flatMap(([name, { message }]) => (message === reason ? [name] : []));
    const message = `${reason} It was not told of ${nameAll(names, noun)}`;
    return cliIssue(codeOf(who, error), address, message, fixOf(who, error, command));
  });
}
