import {
  addressHtml,
  type DiffPart,
  type HtmlPart,
  html,
  isolate,
  linkTo,
  type SafeHtml,
  shownAddress,
  wordDiff,
} from "@claimwire/feeds";
import type { Alteration } from "../words/alteration.js";

type Side = "del" | "ins";

function mark(side: Side, part: HtmlPart): SafeHtml {
  return side === "del" ? html`<del>${part}</del>` : html`<ins>${part}</ins>`;
}

const words = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * The runs of one side of a comparison by words: those that both share and its own. Undefined when the side has too little
 * in common with the other, so that it is marked whole.
 */
export function sideParts(
  side: Side,
  text: string,
  parts: readonly DiffPart[],
): readonly DiffPart[] | undefined {
  const own = parts.filter(({ kind }) => kind === "same" || kind === side);
  const joined = own.map((part) => part.text).join("");
  const isWhole = joined === text || words(joined) === words(text);
  return isWhole && own.some(({ kind }) => kind === "same") ? own : undefined;
}

/** A text with the words marked in which it differs from the other one. */
function marked(side: Side, text: string, parts: readonly DiffPart[]): SafeHtml {
  const own = sideParts(side, text, parts);
  if (own === undefined) return mark(side, isolate(text));
  return html`${own.map((part) => (part.kind === "same" ? html`${part.text}` : mark(side, part.text)))}`;
}

/** A value, as a link if it has an address or is one. */
function value(text: string, href: string | undefined): HtmlPart {
  if (href === undefined) return isolate(text);
  return linkTo(href, text === shownAddress(href) ? addressHtml(href) : isolate(text));
}

/**
 * What changed, in words that say the same without their tags: "Value. Was: 61 million US dollars. Now: 62 million US
 * dollars". `<del>` and `<ins>` only decorate.
 */
export function alterationHtml({ label, before, after, byWord, hrefs }: Alteration): SafeHtml {
  const name = html`<strong>${label}</strong>`;
  if (before === undefined && after === undefined) return html`${name}: changed in a detail not shown here`;
  if (before === undefined) return html`${name}, added: ${mark("ins", value(after ?? "", hrefs?.after))}`;
  if (after === undefined) return html`${name}, taken out: ${mark("del", value(before, hrefs?.before))}`;
  const parts = byWord ? wordDiff(before, after) : [];
  const [was, now] = byWord
    ? [marked("del", before, parts), marked("ins", after, parts)]
    : [mark("del", value(before, hrefs?.before)), mark("ins", value(after, hrefs?.after))];
  return html`${name}.\n<br>Was: ${was}\n<br>Now: ${now}`;
}
