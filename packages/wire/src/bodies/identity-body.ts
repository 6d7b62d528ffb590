import { html, isolate, linkTo, type SafeHtml, stack } from "@claimwire/feeds";
import { KIND_SINGULAR, type RecordKey } from "@claimwire/schema";
import { type ChangeContext, pageUrl } from "../context/change-context.js";
import { isMerged } from "../context/is-merged.js";
import { successorsOf } from "../context/successors.js";
import { kindAndId, recordName } from "../words/name.js";
import { countInLetters } from "../words/number.js";
import { closingPart, repliesOf, replyPart } from "./reply-part.js";
import { footer, linkList, why } from "./sections.js";

/** The body of an entry about a record that was split or joined to another: what it was, and where its content is now. */
export function identityBody(context: ChangeContext): SafeHtml {
  const { kind, key, before, after, old } = context;
  const found = successorsOf(context);
  const items = found.map((to) => linkTo(pageUrl(context, to), isolate(recordName(after, to as RecordKey))));
  const lead = isMerged(context)
    ? "was put together with another one, which stays"
    : `${found.length > 1 ? `was divided into ${countInLetters(found.length)}` : "has a new id"}. Its content now stands here`;
  return stack(
    old === undefined ? undefined : html`<p><strong>${isolate(recordName(before, key))}</strong></p>`,
    html`<p>This ${KIND_SINGULAR[kind]} ${lead}:</p>`,
    linkList(items),
    why(context),
    replyPart(context, repliesOf(context)),
    footer(context),
    closingPart(context),
  );
}

/** The body of an entry about a removed record or one with withheld content. It repeats nothing of the record. */
export function withheldBody(context: ChangeContext): SafeHtml {
  const { key, change } = context;
  const what =
    change.op === "removed"
      ? `The ${kindAndId(key)} was taken out of the dataset, for legal or privacy necessity.`
      : `The content of this change of the ${kindAndId(key)} is withheld, for legal or privacy necessity.`;
  return stack(html`<p>${what} What it said is not repeated here.</p>`, why(context), footer(context));
}
