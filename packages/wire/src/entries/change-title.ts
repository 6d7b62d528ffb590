import { cleanLine, shorten } from "@claimwire/feeds";
import type { Signal } from "@claimwire/release";
import { quoteTitle } from "@claimwire/release/cite";
import {
  type Claim,
  ENTITY_TYPES,
  type Entity,
  findRecord,
  idOf,
  labelOf,
  REASONS,
  REPLIES,
  type Relation,
  type Source,
  STATES,
  type Status,
} from "@claimwire/schema";
import { type ChangeContext, isContent } from "../context/change-context.js";
import { isMerged } from "../context/is-merged.js";
import { newlyCited } from "../context/newly-cited.js";
import { isFromConcerned } from "../context/replies.js";
import { shownAlterations } from "../context/shown-alterations.js";
import { successorsOf } from "../context/successors.js";
import { changesInWords } from "../words/changes-in-words.js";
import { claimObject, claimTopic } from "../words/claim-topic.js";
import { withoutFullStop } from "../words/full-stop.js";
import { listInWords } from "../words/list.js";
import {
  entityName,
  imprint,
  kindAndId,
  named,
  publishedInWords,
  recordName,
  sourceInWords,
} from "../words/name.js";
import { countInLetters } from "../words/number.js";
import { quantityInWords } from "../words/quantity.js";
import { firstSignal, SIGNAL_WORDS } from "../words/signal-words.js";
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
  return reason === undefined ? nameOf(context) : `${withoutFullStop(nameOf(context))} (${reason})`;
}

/** What a claim is about, with the first of its figures. */
function withFigure({ after, config }: ChangeContext, claim: Claim): string | undefined {
  const object = claimObject(claim, after);
  const [figure] = claim.quantities ?? [];
  if (object === undefined || figure === undefined) return object;
  return named(object, quantityInWords(figure, config));
}

function withChanges(context: ChangeContext): string {
  const { now, kind, after, change, references } = context;
  const name = nameOf(context);
  if (!isContent(now)) return name;
  const alterations = shownAlterations(context);
  if (kind !== "claims") {
    const printed = kind === "sources" ? imprint(after, now as Source) : undefined;
    return changesInWords(kind, alterations, { name, topic: name, imprint: printed });
  }
  const topic = claimTopic(now as Claim, after);
  return changesInWords(kind, alterations, {
    name,
    topic,
    object: () => withFigure(context, now as Claim),
    repeatsEdit: () => references.repeatsEdit(change),
  });
}

/** A source as the news of a feed: who published it, its title, and when. Without content of its own, its name. */
function publication(context: ChangeContext): string {
  const { now, after } = context;
  if (!isContent(now)) return nameOf(context);
  const { title, publisher, published } = now as Source;
  return `${entityName(after, publisher)}, ${quoteTitle(title)}, ${publishedInWords(published)}`;
}

/** A longer statement of a claim that ends leaves no room for the one that stays. */
const MAX_OLD = 60;

/** If a title would be longer, it says how many sources are cited, and the body which. */
const MAX_NAMED = 130;

/** A source that follows another. What it cites stands in the body; of a known one the title says that it is new. */
function followUp(context: ChangeContext): string {
  const { change, after } = context;
  const isNew = change.op === "added";
  const name = isNew && !followsKnown(context) ? nameOf(context) : publication(context);
  const [first, ...others] = newlyCited(context);
  if (isNew || first === undefined) return name;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const whole = `${name}, also cites ${sourceInWords(after, first)}${more}`;
  if (whole.length <= MAX_NAMED) return whole;
  return `${name}, also cites ${countInLetters(others.length + 1)} more`;
}

/**
 * Whether a source cites one of an earlier release. If everything it cites is new too, it is not a follow-up of anything
 * readers know.
 */
function followsKnown(context: ChangeContext): boolean {
  return newlyCited(context).some((id) => context.before.has(`sources/${id}`));
}

/** A record under its new id; of two that were put together, both, the old claim by its topic where it is long. */
function moved(context: ChangeContext): string {
  const { key, kind, old, subject, before, after } = context;
  if (!isMerged(context)) return nameOf(context);
  const name = withoutFullStop(recordName(before, key));
  const mayBeCalled = kind === "claims" && isContent(old) && suppressionReason(old as Claim) === undefined;
  const called = mayBeCalled && name.length > MAX_OLD ? claimTopic(old as Claim, before) : name;
  return `${called}, now kept as: ${recordName(after, subject)}`;
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
  "source-located": publication,
  "new-claim": withReason,
  revised: withChanges,
  moved,
  removed: (context) => `${nameOf(context)}, for legal or privacy necessity`,
  "new-entity": newEntity,
};

/** The relation by which a new claim answers another; undefined when it is no answer. */
function answerOf({ now }: ChangeContext): Relation | undefined {
  return ((now ?? {}) as Partial<Claim>).relations?.find(({ reply }) => reply !== undefined);
}

/**
 * "Reply by the ministry (denies it)"; without the name where the statement has it, or its first word. Where somebody
 * else tells of the answer, the statement says whose it is; that no answer came is no reply.
 */
function replyHead({ now, subject, after }: ChangeContext, { reply, claim }: Relation): string {
  if (reply === undefined || reply === "no-answer") return "No answer";
  const answered = findRecord(after, "claims", claim);
  const { assertedBy, statement } = now as Claim;
  const name = entityName(after, assertedBy);
  const isOwn = answered !== undefined && isFromConcerned(idOf(subject), answered, after);
  const isNamed = statement.split(/[^\p{L}\p{N}]+/u).includes(name.split(" ")[0] ?? "");
  return `Reply${isOwn && !isNamed ? ` by ${name}` : ""} (${labelOf(REPLIES, reply)})`;
}

/** "New claim", or the sort of answer that it is; of one that is entered with a state, the state too. */
function newClaimHead(context: ChangeContext): string {
  const answer = answerOf(context);
  const head = answer === undefined ? SIGNAL_WORDS["new-claim"].label : replyHead(context, answer);
  const status = statusOf(context);
  return status === undefined ? head : `${head}, ${labelOf(STATES, status.state).toLowerCase()}`;
}

/** The first words of a title: the signal, or what happened to a record with a new id. */
function headOf(context: ChangeContext, signal: Signal): string {
  if (signal === "moved") return isMerged(context) ? "Put together" : "New id";
  if (signal === "follow-up" && context.change.op === "added" && !followsKnown(context))
    return SIGNAL_WORDS["new-source"].label;
  if (signal === "new-claim") return newClaimHead(context);
  if (signal === "split") return `Divided into ${countInLetters(successorsOf(context).length)}`;
  return SIGNAL_WORDS[signal].label;
}

/**
 * The title of a change's entry: one line of plain text that gives the news by itself, such as "Link lost: “Title”
 * (publisher, date)".
 */
export function changeTitle(context: ChangeContext): string {
  const signal = firstSignal(context.change);
  const news = (NEWS[signal] ?? nameOf)(context);
  const withheld = context.change.content === undefined ? "" : " (content withheld)";
  return shorten(cleanLine(`${headOf(context, signal)}: ${news}${withheld}`), MAX_TITLE);
}
