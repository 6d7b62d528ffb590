import { html, isolate, linkTo, type SafeHtml, stack } from "@claimwire/feeds";
import {
  BASES,
  type Claim,
  type Evidence,
  findRecord,
  labelOf,
  phraseOf,
  RELATIONS,
  STANCES,
} from "@claimwire/schema";
import { type ChangeContext, pageUrl } from "../context/change-context.js";
import { type IncomingRelation, isShownAsReply } from "../context/replies.js";
import { dateInWords } from "../words/date.js";
import { relationInWords, statusByInWords, translationInWords } from "../words/object-words.js";
import { passagesInWords } from "../words/passage.js";
import { statusInWords } from "../words/status.js";
import { fieldRows } from "./field-rows.js";
import { closingPart, incomingRelations, repliesOf, replyPart } from "./reply-part.js";
import { factList, footer, joined, linkList, list, section, whatChanged, why } from "./sections.js";

function statusLine(context: ChangeContext, { status }: Claim): SafeHtml {
  if (status === undefined) return html``;
  const since = status.since === undefined ? "" : `, since ${dateInWords(status.since)}`;
  const by = (status.by ?? []).map(
    (id) => html`\n<br>${statusByInWords(status)}: ${context.references.link("claims", id)}`,
  );
  const note = status.note === undefined ? undefined : html`\n<br>${status.note}`;
  return html`<p><strong>${statusInWords(status)}${since}.</strong>${note}${by}</p>`;
}

function attribution(context: ChangeContext, { assertedBy, basis }: Claim): SafeHtml {
  const who = context.references.link("entities", assertedBy);
  return html`<p>Asserted by ${who}, ${phraseOf(BASES, basis)}.</p>`;
}

function evidenceItem(context: ChangeContext, evidence: Evidence): SafeHtml {
  const { source, via = [], passages = [], stance } = evidence;
  const chain = via.map((id) => context.references.link("sources", id));
  const translation = translationInWords(evidence, context.after);
  const read = translation === undefined ? [] : [translation];
  const title = findRecord(context.after, "sources", source)?.title;
  const where = [labelOf(STANCES, stance), ...read, ...passagesInWords(passages, title)].join(", ");
  const known = chain.length === 0 ? undefined : html` Known through ${joined(chain, ", then ")}.`;
  const state = context.references.availabilityHtml(source);
  return html`${context.references.link("sources", source)}: ${where}.${known}${state && html` ${state}.`}`;
}

function relations(context: ChangeContext, claim: Claim, others: readonly IncomingRelation[]): SafeHtml {
  const items = [
    ...(claim.relations ?? []).map(
      (one) => html`${relationInWords(one)}: ${context.references.link("claims", one.claim)}`,
    ),
    ...others.map(
      ({ type, claim: id }) => html`${phraseOf(RELATIONS, type)}: ${context.references.link("claims", id)}`,
    ),
  ];
  return items.length === 0
    ? html``
    : section(`Related claims, as ${context.config.title} links them`, linkList(items));
}

/**
 * The body of an entry about a claim: its standing before all else, if it has one; statement, asserter and basis, what
 * changed and why, evidence.
 */
export function claimBody(context: ChangeContext, claim: Claim): SafeHtml {
  const incoming = incomingRelations(context);
  const replies = repliesOf(context, incoming);
  const evidence = claim.evidence.map((each) => evidenceItem(context, each));
  return stack(
    statusLine(context, claim),
    html`<p><strong>${isolate(claim.statement)}</strong></p>`,
    attribution(context, claim),
    whatChanged(context),
    why(context),
    factList(fieldRows(context, claim)),
    section("Evidence", list(evidence)),
    relations(
      context,
      claim,
      incoming.filter((each) => !isShownAsReply(each, replies)),
    ),
    replyPart(context, replies),
    footer(context),
    closingPart(context),
  );
}

/**
 * The body of an entry about a suppressed claim: its state, the reason, and a link to its page. It repeats neither what
 * the claim says nor whom it concerns.
 */
export function suppressedBody(context: ChangeContext, claim: Claim): SafeHtml {
  const page = linkTo(pageUrl(context, context.subject), "the page of the claim");
  return stack(
    statusLine(context, claim),
    why(context),
    html`<p>What the claim says is not repeated here, so that an entry that withdraws it does not spread it. Its record stands on ${page}.</p>`,
    replyPart(context, repliesOf(context)),
    footer(context),
    closingPart(context),
  );
}
