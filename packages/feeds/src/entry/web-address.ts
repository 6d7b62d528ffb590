import { html, type SafeHtml } from "./html.js";

/** What RFC 3986 allows in a path, query or fragment as it stands (brackets only belong in a host). */
const ALLOWED = /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/g;

function encode(part: string): string {
  return part.replace(ALLOWED, (character) => encodeURIComponent(character));
}

/** Most addresses have this form and stay as they are; parsing each would cost more than the rest of its entry. */
const PLAIN = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)*)*\/?$/;

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !text.includes("xn--") && text.includes("/", "https://".length);
}

/**
 * An absolute http(s) address with everything that RFC 3986 forbids percent-encoded (and a host of other letters
 * in its ASCII form); undefined for anything else, so that no other scheme ever becomes a link.
 */
export function webAddress(text: string): string | undefined {
  if (isPlain(text)) return text;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, host, pathname, search, hash } = new URL(text);
  const fragment = hash === "" ? "" : `#${encode(hash.slice(1))}`;
  return `${protocol}//${host}${encode(pathname)}${encode(search)}${fragment}`;
}

/** What is longer, and can be broken nowhere, makes the page of a phone scroll sideways. */
const MAX_RUN = 38;
const LONG_RUN = /[^/?&=-]{39,}/g;

/** Longer addresses say nothing to a reader. */
const MAX_ADDRESS = 250;

/** The middle of a long text is left out. */
function withoutMiddle(text: string, max: number): string {
  const end = Math.floor(max / 3);
  return text.length <= max ? text : `${text.slice(0, max - end - 1)}…${text.slice(-end)}`;
}

/** Where a line may end in an address: before a word, after the sign that divides it from the last one. */
const BREAK = /(?<=[\p{L}\p{N}][/?&=._])(?=[\p{L}\p{N}%])/u;

/** An address for reading, in markup: its lines may end between any two words, as the screen of a phone needs it. */
export function addressHtml(url: string): SafeHtml {
  const [first = "", ...others] = shownAddress(url).split(BREAK);
  return html`${first}${others.map((part) => html`<wbr>${part}`)}`;
}

/** An address for reading: whole, for readers that show no links, but for what a phone cannot show. */
export function shownAddress(url: string): string {
  return withoutMiddle(url, MAX_ADDRESS).replace(LONG_RUN, (run) => withoutMiddle(run, MAX_RUN));
}

/** The host of an address, as the name of a link; for another address, a short form of it. */
export function hostOf(url: string): string {
  // A web address has its host between the second slash and the third.
  return withoutMiddle(webAddress(url)?.split("/", 3)[2] ?? url, MAX_RUN);
}
