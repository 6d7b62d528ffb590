import { html, linkTo, type SafeHtml } from "@claimwire/feeds";
import { type Claim, findRecord, idOf, labelOf, REPLIES, type RecordKey } from "@claimwire/schema";
import { closingLine, noReplyLine } from "../context/adverse.js";
import { type ChangeContext, pageUrl } from "../context/change-context.js";
import { type IncomingRelation, repliesTo } from "../context/replies.js";
import { capitalise } from "../words/member.js";
import { suppressionReason } from "../words/suppression-reason.js";
import { linkList, section } from "./sections.js";

const NOTHING = html``;

/** Relations of other claims to the claim of the entry, without those of retracted claims. */
export function incomingRelations({ subject, after, history }: ChangeContext): readonly IncomingRelation[] {
  const related = history.links.claimsNaming(subject);
  if (related.length === 0) return [];
  const keys = [subject, ...history.links.formerKeys(subject)];
  const own = new Set(keys.map((each) => idOf(each as RecordKey)));
  return related.flatMap((from) => {
    const id = idOf(from as RecordKey);
    const claim = findRecord(after, "claims", id);
    if (claim === undefined || claim.status?.state === "retracted") return [];
    const relations = (claim.relations ?? []).filter((each) => own.has(each.claim));
    return relations.map(({ type }) => ({ type, claim: id }));
  });
}

/** The claim of the entry as it is now or, if it was split, as it was. */
function claimOf({ old, now }: ChangeContext): Claim | undefined {
  const record = now !== undefined && "kind" in now ? old : now;
  return record as Claim | undefined;
}

/** Ids of the claims that answer an adverse claim. Other claims have none. */
export function repliesOf(
  context: ChangeContext,
  incoming: readonly IncomingRelation[] = incomingRelations(context),
): readonly string[] {
  const claim = context.adverse ? claimOf(context) : undefined;
  return claim === undefined ? [] : repliesTo(claim, incoming, context.after);
}

/** A reply with what it answers, where that is recorded: its sentence says whose it is. */
function replyItem(context: ChangeContext, id: string): SafeHtml {
  const { assertedBy: by, relations = [] } = findRecord(context.after, "claims", id) ?? {};
  const answer = relations.find(({ reply, claim }) => reply && claim === idOf(context.subject))?.reply;
  if (answer !== undefined) {
    return html`${capitalise(labelOf(REPLIES, answer))}: ${context.references.link("claims", id)}`;
  }
  const who = by === undefined ? undefined : html`${context.references.link("entities", by)}: `;
  return html`${who}${context.references.link("claims", id)}`;
}

/** The replies to an adverse claim, or the line that says whether somebody looked for one. */
export function replyPart(context: ChangeContext, replies: readonly string[]): SafeHtml {
  const claim = claimOf(context);
  if (!context.adverse || claim === undefined) return NOTHING;
  if (replies.length === 0) return html`<p>${noReplyLine(claim)}</p>`;
  if (suppressionReason(claim) !== undefined) {
    const page = linkTo(pageUrl(context, context.subject), "the page of the claim");
    return html`<p>A reply is recorded; ${page} has it.</p>`;
  }
  return section("Reply", linkList(replies.map((id) => replyItem(context, id))));
}

/** The line that ends every entry of an adverse claim. */
export function closingPart({ adverse, config }: ChangeContext): SafeHtml {
  return adverse ? html`<p><em>${closingLine(config)}</em></p>` : NOTHING;
}
