import {
  diffPartsHtml,
  type HtmlPart,
  html,
  isolate,
  linkTo,
  type SafeHtml,
  wordDiff,
} from "@claimwire/feeds";
import type { Alteration } from "../words/alteration.js";

/** A value, as a link if it has an address. */
function value(text: string, href: string | undefined): HtmlPart {
  return href === undefined ? isolate(text) : linkTo(href, isolate(text));
}

/** What changed, with `<del>` and `<ins>`: "Value: ~~61~~ 62 million US dollars". */
export function alterationHtml({ label, before, after, byWord, hrefs }: Alteration): SafeHtml {
  const head = html`<strong>${label}:</strong>`;
  const old = before === undefined ? undefined : html`<del>${value(before, hrefs?.before)}</del>`;
  const now = after === undefined ? undefined : html`<ins>${value(after, hrefs?.after)}</ins>`;
  if (before !== undefined && after !== undefined) {
    const parts = byWord ? wordDiff(before, after) : [];
    if (parts.some(({ kind }) => kind === "same")) return html`${head} ${diffPartsHtml(parts)}`;
    return html`${head} ${old} → ${now}`;
  }
  return html`${head} ${old ?? now ?? "changed in detail"}`;
}
