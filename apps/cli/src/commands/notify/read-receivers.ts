import { closestHint, type FieldPath, type Issue } from "@claimwire/schema";
import { CONFIG_FILE } from "@claimwire/store";
import type { StreamId } from "@claimwire/wire";
import { Webhook } from "standardwebhooks";
import { cliIssue } from "../../issues.js";

/** A receiver of webhooks as the settings name it: its secret is a variable of the environment. */
export interface ReceiverSettings {
  readonly address: string;
  readonly secret: string;
  readonly streams?: readonly string[];
}

export interface Receiver {
  readonly address: string;
  /** Sign the same message; more than one while a secret is replaced. */
  readonly signers: readonly Webhook[];
  readonly streams: ReadonlySet<string>;
}

/** What a receiver is told of that names no streams. */
const EVERYTHING: readonly StreamId[] = ["all"];
// Standard Webhooks 1.0, "Signature scheme": between 192 and 512 bits.
const [LEAST_BYTES, MOST_BYTES] = [24, 64];
const SECRET = /^whsec_[A-Za-z0-9+/]+={0,2}$/;
const MAKE_ONE =
  "Make one, give it to the receiver, and set it here:  node -p \"'whsec_' + require('crypto').randomBytes(32).toString('base64')\"";

function invalid(path: FieldPath, message: string, fix: string): Issue {
  return cliIssue("WEBHOOK_INVALID", { file: CONFIG_FILE, path: ["webhooks", ...path] }, message, fix);
}

function isSecret(text: string): boolean {
  const { length } = Buffer.from(text.slice("whsec_".length), "base64");
  return SECRET.test(text) && length >= LEAST_BYTES && length <= MOST_BYTES;
}

/** The signers of a variable that holds a secret, or several with blanks between. No message shows a secret. */
function readSigners(name: string, path: FieldPath, value: string | undefined): Webhook[] | Issue {
  const secrets = (value ?? "").split(/\s+/).filter((text) => text !== "");
  if (secrets.length === 0) return invalid(path, `${name} is not set, which holds the secret.`, MAKE_ONE);
  if (secrets.every(isSecret)) return secrets.map((secret) => new Webhook(secret));
  const message = `${name} holds no secret of Standard Webhooks: whsec_, and ${LEAST_BYTES} to ${MOST_BYTES} bytes in base64.`;
  return invalid(path, message, MAKE_ONE);
}

function checkStreams(streams: readonly string[], index: number, known: readonly string[]): Issue[] {
  return streams.flatMap((stream, at) => {
    if (known.includes(stream)) return [];
    const message = `There is no stream "${stream}".${closestHint(stream, known)}`;
    return [
      invalid(
        [index, "streams", at],
        message,
        "docs/feeds.md lists the streams; each record has one of its key.",
      ),
    ];
  });
}

/** Reads the receivers of webhooks from the settings, their secrets from the environment; `known` are the streams. */
export function readReceivers(
  settings: readonly ReceiverSettings[],
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): { readonly receivers: readonly Receiver[]; readonly issues: readonly Issue[] } {
  const receivers: Receiver[] = [];
  const issues: Issue[] = [];
  for (const [index, { address, secret, streams = EVERYTHING }] of settings.entries()) {
    const signers = readSigners(secret, [index, "secret"], env[secret]);
    issues.push(...checkStreams(streams, index, known));
    if (Array.isArray(signers)) receivers.push({ address, signers, streams: new Set(streams) });
    else issues.push(signers);
  }
  return { receivers, issues };
}
