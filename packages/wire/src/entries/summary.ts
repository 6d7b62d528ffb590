import { cleanLine, shorten, shownAddress } from "@claimwire/feeds";
import type { JsonObject } from "@claimwire/ledger";
import { quoteTitle } from "@claimwire/release/cite";
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
import { causeInWords } from "../context/reason.js";
import { shownAlterations } from "../context/shown-alterations.js";
import type { Alteration } from "../words/alteration.js";
import { availabilityInWords } from "../words/availability.js";
import { withoutFullStop } from "../words/full-stop.js";
import { capitalise } from "../words/member.js";
import { entityName, named, recordName, sourceInWords } from "../words/name.js";

/** Summaries are for lists; the body has everything. */
const MAX_SUMMARY = 500;

/** What a summary says of a record beside its name, which most titles give. */
interface InShort {
  readonly name: string;
  readonly rest: string;
  /** By this a title names it, if not by its name. */
  readonly called?: string;
}

function ofClaim({ statement, assertedBy, basis }: Claim, { after }: ChangeContext): InShort {
  return {
    name: statement,
    rest: `Asserted by ${entityName(after, assertedBy)}, ${phraseOf(BASES, basis)}.`,
  };
}

function ofSource(source: Source, context: ChangeContext): InShort {
  const { key, after, change } = context;
  const href = addressOf(source);
  const state = availabilityInWords(after, source.availability);
  const link = href === undefined ? `${capitalise(state)}.` : `At ${shownAddress(href)} (${state}).`;
  const followed = newlyCited(context).map((id) => sourceInWords(after, id));
  const cites = change.signals.includes("follow-up") ? ` It cites ${followed.join("; ")}.` : "";
  return { name: recordName(after, key), rest: `${link}${cites}`, called: quoteTitle(source.title) };
}

function ofEntity({ name, type, description }: Entity): InShort {
  const rest = description === undefined ? "" : sentence(description);
  return { name: named(name, labelOf(ENTITY_TYPES, type)), rest, called: name };
}

/**
 * The record in a sentence or two, without its name if one of the texts `beside` has it; the title if its content is
 * withheld, removed or under another id.
 */
function recordInShort(context: ChangeContext, title: string, beside: readonly string[]): string {
  const { change, now } = context;
  if (isHidden(context) || !isContent(now) || isMerged(context)) return sentence(title);
  const { name, rest, called = withoutFullStop(name) } = ofRecord(context, now);
  const isSaid = rest !== "" && [title, ...beside].some((text) => text.includes(called));
  const newId = change.op === "moved" ? "It has a new id." : "";
  return [isSaid ? "" : sentence(name), rest, newId].filter((text) => text !== "").join(" ");
}

function ofRecord(context: ChangeContext, now: JsonObject): InShort {
  const { kind } = context;
  switch (kind) {
    case "claims":
      return ofClaim(now as Claim, context);
    case "sources":
      return ofSource(now as Source, context);
    case "entities":
      return ofEntity(now as Entity);
    case "topics":
      return { name: (now as Topic).label, rest: sentence((now as Topic).definition) };
  }
}

const ENDS: ReadonlySet<string> = new Set([".", "!", "?", "…"]);

/** Adds a full stop, unless the text ends with a mark. */
function sentence(text: string): string {
  return ENDS.has(text.at(-1) ?? "") ? text : `${text}.`;
}

function withStopApart(text: string): string {
  return `${text} .`;
}

function alteration({ label, before, after, hrefs }: Alteration): string {
  if (before === undefined && after === undefined) return `${label}: changed in a detail not shown here.`;
  // No full stop may become part of an address.
  const end = hrefs === undefined ? sentence : withStopApart;
  if (before === undefined) return `${label}, added: ${end(after ?? "")}`;
  if (after === undefined) return `${label}, taken out: ${end(before)}`;
  return `${label}. Was: ${end(before)} Now: ${end(after)}`;
}

/** What changed, without an address that was found, if the summary begins with it. */
function unsaidAlterations(context: ChangeContext): readonly Alteration[] {
  const { kind, now } = context;
  const shown = shownAlterations(context);
  if (kind !== "sources" || !isContent(now) || addressOf(now as Source) === undefined) return shown;
  return shown.filter(({ field, before }) => field !== "url" || before !== undefined);
}

/**
 * Plain text for lists and for readers that show no body: what the record is, what changed, and why. `title` is that of
 * the entry.
 */
export function summaryOf(context: ChangeContext, title: string): string {
  const { change } = context;
  const changes = isHidden(context) ? [] : unsaidAlterations(context).map(alteration);
  // The cause of a change is news; the cause of a new record is not.
  const causes = change.op === "added" ? [] : change.causes.map((cause) => causeInWords(context, cause));
  const record = recordInShort(context, title, changes);
  const text = cleanLine([record, ...changes, ...causes].join(" "));
  const closing = context.adverse && change.content === undefined ? ` ${closingLine(context.config)}` : "";
  return `${shorten(text, MAX_SUMMARY)}${closing}`;
}
