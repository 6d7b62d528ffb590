import { cleanLine, shorten } from "@claimwire/feeds";
import type { Signal } from "@claimwire/release";
import { type Claim, ENTITY_TYPES, type Entity, labelOf, REASONS, type Status } from "@claimwire/schema";
import type { ChangeContext } from "../context/change-context.js";
import { newlyCited } from "../context/newly-cited.js";
import { successorsOf } from "../context/successors.js";
import { changesInWords } from "../words/changes-in-words.js";
import { listInWords } from "../words/list.js";
import { entityName, kindAndId, named, recordName, sourceInWords } from "../words/name.js";
import { countInLetters } from "../words/number.js";
import { SIGNAL_WORDS } from "../words/signal-words.js";
import { suppressionReason } from "../words/suppression-reason.js";

/** A statement has at most 300 characters; the rest is for the words before it. */
const MAX_TITLE = 400;

/** A title names no more entities than this. */
const MAX_NAMES = 3;

/** The record's name as of the release; without its content when that is withheld or gone. */
function nameOf({ key, subject, change, now, old, before, after }: ChangeContext): string {
  if (change.op === "removed" || (now === undefined && old === undefined)) return kindAndId(key);
  if (now === undefined || change.op === "split") return recordName(before, key);
  return recordName(after, subject);
}

function statusOf({ now }: ChangeContext): Status | undefined {
  return (now as Claim | undefined)?.status;
}

/** Words for a suppressed claim: nothing of it for privacy; for legal necessity its asserter and the entities. */
function unnamedClaim({ now, after }: ChangeContext): string {
  const { assertedBy, about = [] } = now as Claim;
  if (suppressionReason(now as Claim) === "privacy") return "a claim, to protect a person";
  const names = [...new Set(about.map(({ entity }) => entityName(after, entity)))];
  const whom = names.length === 0 ? "" : ` about ${listInWords(names.slice(0, MAX_NAMES))}`;
  return `a claim by ${entityName(after, assertedBy)}${whom}, for legal necessity`;
}

function withReason(context: ChangeContext): string {
  const status = statusOf(context);
  if (suppressionReason(context.now as Claim | undefined) !== undefined) return unnamedClaim(context);
  const reason = status === undefined ? undefined : REASONS[status.reason]?.label;
  // A statement ends in a full stop, which must not stand before a bracket.
  return reason === undefined ? nameOf(context) : `${nameOf(context).replace(/\.$/, "")} (${reason})`;
}

function withChanges(context: ChangeContext): string {
  const { now, kind, alterations, after } = context;
  if (now === undefined || kind !== "claims" || "kind" in now) return nameOf(context);
  return changesInWords(alterations, now as Claim, after);
}

/** If the title of a new follow-up would be longer, it leaves out what the follow-up cites. */
const MAX_FOLLOW_UP = 200;

/** A follow-up and what it newly cites. For a new source, the title names what it cites only if it stays short. */
function followUp(context: ChangeContext): string {
  const isNew = context.change.op === "added";
  const cited = newlyCited(context);
  // Known sources come first, because readers may follow them.
  const [first, ...others] = isNew ? cited.toSorted((a, b) => knownFirst(context, a, b)) : cited;
  if (first === undefined || (isNew && !followsKnown(context))) return nameOf(context);
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const title = `${nameOf(context)} ${isNew ? "cites" : "also cites"} ${sourceInWords(context.after, first)}${more}`;
  return isNew && title.length > MAX_FOLLOW_UP ? nameOf(context) : title;
}

function knownFirst({ before }: ChangeContext, a: string, b: string): number {
  return Number(before.has(`sources/${b}`)) - Number(before.has(`sources/${a}`));
}

/**
 * Whether a source cites one of an earlier release. If everything it cites is new too, it is not a follow-up of anything
 * readers know.
 */
function followsKnown(context: ChangeContext): boolean {
  return newlyCited(context).some((id) => context.before.has(`sources/${id}`));
}

function newEntity(context: ChangeContext): string {
  const type = (context.now as Partial<Entity> | undefined)?.type;
  return type === undefined ? nameOf(context) : named(nameOf(context), labelOf(ENTITY_TYPES, type));
}

const NEWS: Readonly<Partial<Record<Signal, (context: ChangeContext) => string>>> = {
  retracted: withReason,
  disputed: withReason,
  superseded: withReason,
  corrected: withChanges,
  "follow-up": followUp,
  revised: withChanges,
  removed: (context) => `${nameOf(context)}, for legal or privacy necessity`,
  "new-entity": newEntity,
};

/** The first words of a title: the signal, or what happened to a record with a new id. */
function headOf(context: ChangeContext, signal: Signal): string {
  if (signal === "moved") return "New id";
  if (signal === "follow-up" && context.change.op === "added" && !followsKnown(context))
    return SIGNAL_WORDS["new-source"].label;
  if (signal === "split") return `Divided into ${countInLetters(successorsOf(context).length)}`;
  return SIGNAL_WORDS[signal].label;
}

/**
 * The title of a change's entry: one line of plain text that gives the news by itself, such as "Link lost: “Title”
 * (publisher, date)".
 */
export function changeTitle(context: ChangeContext): string {
  const [signal = "housekeeping"] = context.change.signals;
  const news = (NEWS[signal] ?? nameOf)(context);
  const withheld = context.change.content === undefined ? "" : " (content withheld)";
  return shorten(cleanLine(`${headOf(context, signal)}: ${news}${withheld}`), MAX_TITLE);
}
