import { cleanLine, shortAddress, shorten } from "@claimwire/feeds";
import type { JsonObject } from "@claimwire/ledger";
import {
  BASES,
  type Claim,
  ENTITY_TYPES,
  type Entity,
  labelOf,
  phraseOf,
  type Source,
  type Topic,
} from "@claimwire/schema";
import { addressOf } from "../context/address-of.js";
import { closingLine } from "../context/adverse.js";
import { type ChangeContext, isContent } from "../context/change-context.js";
import { isHidden } from "../context/is-hidden.js";
import { isMerged } from "../context/is-merged.js";
import { newlyCited } from "../context/newly-cited.js";
import { reasonOf } from "../context/reason.js";
import { shownAlterations } from "../context/shown-alterations.js";
import type { Alteration } from "../words/alteration.js";
import { availabilityInWords } from "../words/availability.js";
import { capitalise } from "../words/member.js";
import { entityName, named, recordName, sourceInWords } from "../words/name.js";
import { CAUSE_WORDS } from "../words/signal-words.js";
import { changeTitle } from "./change-title.js";

/** Summaries are for lists; the body has everything. */
const MAX_SUMMARY = 800;

function ofClaim({ statement, assertedBy, basis }: Claim, { after }: ChangeContext): string {
  return `${statement} Asserted by ${entityName(after, assertedBy)}, ${phraseOf(BASES, basis)}.`;
}

function ofSource(source: Source, context: ChangeContext): string {
  const { key, after, change, alterations } = context;
  // A new address follows among the changes.
  const href = alterations.some(({ field }) => field === "url") ? undefined : addressOf(source);
  const address = href === undefined ? "" : `Address: ${shortAddress(href)}. `;
  const link = `${address}${capitalise(availabilityInWords(after, source.availability))}.`;
  if (!change.signals.includes("follow-up")) return `${recordName(after, key)}. ${link}`;
  const followed = newlyCited(context).map((id) => sourceInWords(after, id));
  return `${recordName(after, key)} cites ${followed.join("; ")}. ${link}`;
}

function ofEntity({ name, type, description }: Entity): string {
  const rest = description === undefined ? "" : ` ${sentence(description)}`;
  return `${named(name, labelOf(ENTITY_TYPES, type))}.${rest}`;
}

/** The record in a sentence or two; the title if its content is withheld, removed or under another id. */
function recordInShort(context: ChangeContext): string {
  const { change, now } = context;
  if (isHidden(context) || !isContent(now) || isMerged(context)) return sentence(changeTitle(context));
  if (change.op === "moved") return `${ofRecord(context, now)} It has a new id.`;
  return ofRecord(context, now);
}

function ofRecord(context: ChangeContext, now: JsonObject): string {
  const { kind } = context;
  switch (kind) {
    case "claims":
      return ofClaim(now as Claim, context);
    case "sources":
      return ofSource(now as Source, context);
    case "entities":
      return ofEntity(now as Entity);
    case "topics":
      return `${(now as Topic).label}: ${(now as Topic).definition}`;
  }
}

/** Adds a full stop, unless the text ends with a mark. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function alteration({ label, before, after }: Alteration): string {
  if (before === undefined && after === undefined) return `${label}: changed in a detail not shown here.`;
  if (before === undefined) return sentence(`${label} added: ${after}`);
  if (after === undefined) return sentence(`${label} taken out: ${before}`);
  return `${label} was: ${sentence(before)} Now: ${sentence(after)}`;
}

/** Plain text for lists and for readers that show no body: what the record is, what changed, and why. */
export function summaryOf(context: ChangeContext): string {
  const { change } = context;
  const changes = isHidden(context) ? [] : shownAlterations(context).map(alteration);
  // The cause of a change is news; the cause of a new record is not.
  const causes =
    change.op === "added"
      ? []
      : change.causes.map((cause) => `${CAUSE_WORDS[cause.code]}. ${reasonOf(context, cause)}`);
  const text = cleanLine([recordInShort(context), ...changes, ...causes].join(" "));
  const closing = context.adverse && change.content === undefined ? ` ${closingLine(context.config)}` : "";
  return `${shorten(text, MAX_SUMMARY)}${closing}`;
}
