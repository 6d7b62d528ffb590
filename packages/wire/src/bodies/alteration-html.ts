import { type Html, html } from "../html.js";
import type { Alteration } from "../words/alteration.js";
import { type DiffPart, wordDiff } from "../words/word-diff.js";

function part({ kind, text }: DiffPart): Html {
  if (kind === "same") return html`${text}`;
  return kind === "del" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

/** Two texts as one, with what was struck out and put in. */
export function wordDiffHtml(before: string, after: string): Html {
  const parts = wordDiff(before, after);
  return html`${parts.map((each, i) => {
    // Two runs that touch would read as one word.
    const gap = each.kind === "ins" && parts[i - 1]?.kind === "del" ? " " : "";
    return html`${gap}${part(each)}`;
  })}`;
}

/** What changed, with `<del>` and `<ins>`: "Value: ~~61~~ 62 million US dollars". */
export function alterationHtml({ label, before, after, byWord }: Alteration): Html {
  const head = html`<strong>${label}:</strong>`;
  if (before !== undefined && after !== undefined) {
    if (byWord) return html`${head} ${wordDiffHtml(before, after)}`;
    return html`${head} <del>${before}</del> → <ins>${after}</ins>`;
  }
  if (before !== undefined) return html`${head} <del>${before}</del>`;
  return after === undefined ? html`${head} changed in detail` : html`${head} <ins>${after}</ins>`;
}
