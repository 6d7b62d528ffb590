/** Markup that is safe to put into a page: every value in it was escaped when it was made. */
export class Html {
  readonly #text: string;

  /** Only `html` makes markup. */
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
export type HtmlPart = string | number | Html | undefined | readonly HtmlPart[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "") : text;
}

function print(part: HtmlPart): string {
  if (typeof part === "string") return escapeText(part);
  if (part instanceof Html) return part.toString();
  if (part === undefined) return "";
  if (typeof part === "number") return String(part);
  let text = "";
  for (const each of part) text += print(each);
  return text;
}

/** Makes markup from a template; data can only come in through its holes, where it is escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let text = strings[0] ?? "";
  for (let i = 0; i < parts.length; i += 1) text += print(parts[i]) + (strings[i + 1] ?? "");
  return new Html(text);
}

/** A link to an address that is known to be http(s). */
export function link(href: string, text: HtmlPart): Html {
  return html`<a href="${href}">${text}</a>`;
}

/** Parts below each other, without those that print nothing. */
export function stack(...parts: readonly (Html | undefined)[]): Html {
  const shown = parts.filter((part) => part !== undefined && !part.isEmpty);
  return html`${shown.map((part, i) => (i === 0 ? part : html`\n${part}`))}`;
}
