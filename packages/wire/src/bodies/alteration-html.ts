import { type HtmlPart, html, isolate, linkTo, type SafeHtml } from "@claimwire/feeds";
import type { Alteration } from "../words/alteration.js";
import { type DiffPart, wordDiff } from "../words/word-diff.js";

function part({ kind, text }: DiffPart): SafeHtml {
  if (kind === "same") return html`${text}`;
  return kind === "del" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

/** A space between two runs that would read as one word; nothing if one of them brings its own space. */
export function gapBefore(part: DiffPart, previous: DiffPart | undefined): string {
  if (part.kind !== "ins" || previous?.kind !== "del") return "";
  return /\s$/.test(previous.text) || /^\s/.test(part.text) ? "" : " ";
}

function partsHtml(parts: readonly DiffPart[]): SafeHtml {
  return html`${parts.map((each, i) => html`${gapBefore(each, parts[i - 1])}${part(each)}`)}`;
}

/** Two texts as one, with deleted and inserted words marked. */
export function wordDiffHtml(before: string, after: string): SafeHtml {
  return partsHtml(wordDiff(before, after));
}

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
    if (parts.some(({ kind }) => kind === "same")) return html`${head} ${partsHtml(parts)}`;
    return html`${head} ${old} → ${now}`;
  }
  return html`${head} ${old ?? now ?? "changed in detail"}`;
}
