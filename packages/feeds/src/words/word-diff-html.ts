import { html, type SafeHtml } from "../entry/html.js";
import { type DiffPart, wordDiff } from "./word-diff.js";

/** A space between two runs that would read as one word; nothing if one of them brings its own space. */
export function gapBefore(part: DiffPart, previous: DiffPart | undefined): string {
  if (part.kind !== "ins" || previous?.kind !== "del") return "";
  return /\s$/.test(previous.text) || /^\s/.test(part.text) ? "" : " ";
}

/** Two texts as one, with deleted and inserted words marked. */
export function wordDiffHtml(before: string, after: string): SafeHtml {
  return diffPartsHtml(wordDiff(before, after));
}

/** The runs of a comparison as one text, with deleted and inserted words marked. */
export function diffPartsHtml(parts: readonly DiffPart[]): SafeHtml {
  return html`${parts.map((each, i) => html`${gapBefore(each, parts[i - 1])}${markPart(each)}`)}`;
}

function markPart({ kind, text }: DiffPart): SafeHtml {
  if (kind === "same") return html`${text}`;
  return kind === "del" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}
