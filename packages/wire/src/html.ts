import { type raw, html as template } from "hono/html";

/** Markup that is safe to put into a page: every value in it was escaped when it was made. */
export type Html = ReturnType<typeof raw>;

/** What can stand in a template: text is escaped, markup is not escaped again, nothing prints nothing. */
export type HtmlPart = string | number | Html | undefined | readonly HtmlPart[];

/** Makes markup from a template; data can only come in through its holes, where it is escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const made = template(strings, ...parts);
  if (made instanceof Promise) throw new Error("A template for feeds holds nothing that must be waited for.");
  return made;
}

/** A link to an address that is known to be http(s). */
export function link(href: string, text: HtmlPart): Html {
  return html`<a href="${href}">${text}</a>`;
}

/** Parts below each other, without those that print nothing. */
export function stack(...parts: readonly (Html | undefined)[]): Html {
  const shown = parts.filter((part) => part !== undefined && part.length > 0);
  return html`${shown.map((part, i) => (i === 0 ? part : html`\n${part}`))}`;
}
