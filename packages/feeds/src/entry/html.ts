import { cleanText } from "./clean-text.js";

/**
 * Markup that is safe to put into a page or a feed: every value in it was escaped, and the
 * characters that XML forbids were removed.
 */
export class SafeHtml {
  readonly #text: string;

  /** Of text that is markup already: what `html` makes, and the elements of pages. */
  constructor(text: string) {
    this.#text = text;
  }

  get isEmpty(): boolean {
    return this.#text === "";
  }

  toString(): string {
    return this.#text;
  }
}

/** What can stand in a template: text is escaped, markup is not escaped again, nothing prints nothing. */
export type HtmlPart = string | number | SafeHtml | undefined | readonly HtmlPart[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// Characters to escape, and characters that `cleanText` removes. Nearly all texts have neither.
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]/;

/** A text as it stands in markup and in attributes, without the characters that XML forbids. */
export function escapeText(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return cleanText(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

function print(part: HtmlPart): string {
  if (typeof part === "string") return escapeText(part);
  if (part instanceof SafeHtml) return part.toString();
  if (part === undefined) return "";
  if (typeof part === "number") return String(part);
  let text = "";
  for (const each of part) text += print(each);
  return text;
}

/** Makes markup from a template; values come in through its placeholders only, where they are escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): SafeHtml {
  let text = strings[0] ?? "";
  for (let i = 0; i < parts.length; i += 1) text += print(parts[i]) + (strings[i + 1] ?? "");
  return new SafeHtml(text);
}

// Scripts that run from right to left, in the first plane and beyond, and controls of direction.
const TURNING =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/;

/**
 * Isolates a name or title that may run from right to left, so that it does not reorder the text beside it. Others stay
 * as they are. (`bdi` means the same, but the W3C's feed validator does not know it.)
 */
export function isolate(text: string): HtmlPart {
  return TURNING.test(text) ? html`<span dir="auto">${text}</span>` : text;
}

/** A link to an address that is known to be http(s). */
export function linkTo(href: string, text: HtmlPart): SafeHtml {
  return html`<a href="${href}">${text}</a>`;
}

/** Parts below each other, without those that print nothing. */
export function stack(...parts: readonly (SafeHtml | undefined)[]): SafeHtml {
  let text = "";
  for (const part of parts) {
    if (part !== undefined && !part.isEmpty) text += text === "" ? part.toString() : `\n${part.toString()}`;
  }
  return new SafeHtml(text);
}
