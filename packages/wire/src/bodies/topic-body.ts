import { type Html, html, isolate, link, stack } from "@claimwire/feeds";
import type { Topic } from "@claimwire/schema";
import { type ChangeContext, pageUrl } from "../entries/change-context.js";

import { factList, footer, whatChanged, why } from "./sections.js";

/** The body of an entry on a term of the controlled vocabulary. */
export function topicBody(context: ChangeContext, { label, definition, broader }: Topic): Html {
  const { subject } = context;
  const wider = broader === undefined ? undefined : context.references.topic(broader);
  return stack(
    html`<p><strong>${link(pageUrl(context, subject), isolate(label))}</strong></p>`,
    whatChanged(context),
    why(context),
    factList([
      ["Definition", definition],
      ["Part of", wider],
    ]),
    footer(context),
  );
}
