import { KIND_SINGULAR, type RecordKey } from "@claimwire/schema";
import { type ChangeContext, pageUrl } from "../change-context.js";
import { type Html, html, link, stack } from "../html.js";
import { kindAndId, recordName } from "../words/name.js";
import { footer, linkList, whatChanged, why } from "./sections.js";

function successors({ change, now, kind }: ChangeContext): readonly string[] {
  const keys = Object.keys(change.successors ?? {});
  if (keys.length > 0) return keys;
  const stub = now as { readonly to?: string | readonly string[] } | undefined;
  return [stub?.to ?? []].flat().map((id) => `${kind}/${id}`);
}

/** The body of an entry on a record that was moved or divided: where its content now stands. */
export function identityBody(context: ChangeContext): Html {
  const { kind, key, after } = context;
  const found = successors(context);
  const what = `The ${KIND_SINGULAR[kind]} with the id ${key}`;
  const items = found.map(
    (to) => html`${link(pageUrl(context, to), to)}: ${recordName(after, to as RecordKey)}`,
  );
  const lead =
    found.length > 1
      ? "was divided. Its content now stands here:"
      : "has a new id. Its content now stands here:";
  return stack(
    html`<p>${what} ${lead}</p>`,
    linkList(items),
    whatChanged(context),
    why(context),
    html`<p>The old id stays, and leads to the new.</p>`,
    footer(context),
  );
}

/** The body of an entry on a record that was taken out, or whose content is withheld: nothing of what it said. */
export function withheldBody(context: ChangeContext): Html {
  const { key, change } = context;
  const what =
    change.op === "removed"
      ? `The ${kindAndId(key)} was taken out of the dataset, for legal or privacy necessity.`
      : `The content of this change of the ${kindAndId(key)} is withheld, for legal or privacy necessity.`;
  return stack(html`<p>${what} What it said is not repeated here.</p>`, why(context), footer(context));
}
