import type { Signal } from "@claimwire/changes";
import type { Claim, Status } from "@claimwire/schema";
import { idOf, type RecordKey } from "@claimwire/schema";
import type { ChangeContext } from "./change-context.js";
import { cleanLine } from "./clean-text.js";
import { newlyCited } from "./newly-cited.js";
import { shorten } from "./shorten.js";
import { ENTITY_TYPE_WORDS, REASON_WORDS } from "./words/codes.js";
import { headlineOf } from "./words/headline.js";
import { kindAndId, recordName, sourceInWords } from "./words/name.js";
import { SIGNAL_WORDS } from "./words/signal-words.js";

/** A statement has at most 300 characters; what stands before it needs room too. */
const MAX_TITLE = 400;

/** The record's name as of the release; without its content when that is withheld or gone. */
function nameOf({ key, change, now, old, before, after }: ChangeContext): string {
  if (change.op === "removed" || (now === undefined && old === undefined)) return kindAndId(key);
  const [successor = key] = change.op === "moved" ? Object.keys(change.successors ?? {}) : [];
  if (now === undefined || change.op === "split") return recordName(before, key);
  return recordName(after, successor as RecordKey);
}

function statusOf({ now }: ChangeContext): Status | undefined {
  return (now as Claim | undefined)?.status;
}

function withReason(context: ChangeContext): string {
  const status = statusOf(context);
  const reason = status === undefined ? undefined : REASON_WORDS[status.reason];
  // A statement ends in a full stop, which must not stand before a bracket.
  return reason === undefined ? nameOf(context) : `${nameOf(context).replace(/\.$/, "")} (${reason})`;
}

function withHeadline(context: ChangeContext): string {
  const { now, kind, alterations, after } = context;
  if (now === undefined || kind !== "claims" || "kind" in now) return nameOf(context);
  return headlineOf(alterations, now as Claim, after);
}

/** A source that is new as a follow-up is the news itself; of one known before, what it newly cites. */
function followUp(context: ChangeContext): string {
  const [first, ...others] = context.change.op === "added" ? [] : newlyCited(context);
  if (first === undefined) return nameOf(context);
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return `${nameOf(context)} also cites ${sourceInWords(context.after, first)}${more}`;
}

function successorIds({ change, now }: ChangeContext): string {
  const keys = Object.keys(change.successors ?? {});
  const stub = now as { readonly to?: string | readonly string[] } | undefined;
  const ids = keys.length > 0 ? keys.map((key) => idOf(key as RecordKey)) : [stub?.to ?? []].flat();
  return ids.join(", ");
}

function newEntity(context: ChangeContext): string {
  const type = (context.now as { readonly type?: keyof typeof ENTITY_TYPE_WORDS } | undefined)?.type;
  const words = type === undefined ? undefined : ENTITY_TYPE_WORDS[type];
  return words === undefined ? nameOf(context) : `${nameOf(context)} (${words})`;
}

const NEWS: Readonly<Partial<Record<Signal, (context: ChangeContext) => string>>> = {
  retracted: withReason,
  disputed: withReason,
  superseded: withReason,
  corrected: withHeadline,
  "follow-up": followUp,
  revised: withHeadline,
  moved: (context) => `${kindAndId(context.key)} is now ${successorIds(context)}: ${nameOf(context)}`,
  split: (context) => `${kindAndId(context.key)} is now ${successorIds(context)}: ${nameOf(context)}`,
  removed: (context) => `${nameOf(context)}, for legal or privacy necessity`,
  "new-entity": newEntity,
};

/**
 * The title of a change's entry: plain text of one line that alone tells the news, such as "Link lost: “Title”
 * (publisher, date)".
 */
export function titleOf(context: ChangeContext): string {
  const [signal = "housekeeping"] = context.change.signals;
  const news = (NEWS[signal] ?? nameOf)(context);
  const withheld = context.change.content === undefined ? "" : " (content withheld)";
  return shorten(cleanLine(`${SIGNAL_WORDS[signal].label}: ${news}${withheld}`), MAX_TITLE);
}
