import { html, isolate, linkTo, type SafeHtml, stack } from "@claimwire/feeds";
import type { Topic } from "@claimwire/schema";
import { type ChangeContext, pageUrl } from "../context/change-context.js";
import { fieldRows } from "./field-rows.js";
import { factList, footer, whatChanged, why } from "./sections.js";

/** The body of an entry about a term of the controlled vocabulary. */
export function topicBody(context: ChangeContext, topic: Topic): SafeHtml {
  return stack(
    html`<p><strong>${linkTo(pageUrl(context, context.subject), isolate(topic.label))}</strong></p>`,
    whatChanged(context),
    why(context),
    factList(fieldRows(context, topic)),
    footer(context),
  );
}
