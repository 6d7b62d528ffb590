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

/** Longer addresses make the page of a phone scroll sideways. */
const MAX_ADDRESS = 38;

/** An address for reading: without its scheme, and with its middle left out when it is long. */
export function shortAddress(url: string): string {
  const text = url.replace(/^https?:\/\//i, "");
  return text.length <= MAX_ADDRESS ? text : `${text.slice(0, 24)}…${text.slice(-13)}`;
}

/** The host of an address, as the name of a link; for another address, a short form of it. */
export function hostOf(url: string): string {
  // A web address has its host between the second slash and the third.
  return shortAddress(webAddress(url)?.split("/", 3)[2] ?? url);
}
