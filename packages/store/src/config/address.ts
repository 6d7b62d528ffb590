/** Whether a text is an absolute http(s) address without user name, password and fragment. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hash } = new URL(text);
  return username === "" && password === "" && hash === "";
}

/** Whether a text is an address that paths can be appended to. */
export function isBaseUrl(text: string): boolean {
  return isWebAddress(text) && new URL(text).search === "";
}

/** Characters that RFC 3986 allows in a path or query only when escaped, and a `%` that begins no escape. */
const UNSAFE = /%(?![0-9A-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/?%]/g;

/**
 * Normalises an address (RFC 3986, section 6.2), so that feeds, readers and hubs compare equal texts: scheme and host
 * in lower case, no default port, dots resolved, all but plain ASCII escaped. A slash at the end stays as it was given.
 */
export function normaliseAddress(text: string): string {
  const { origin, pathname, search } = new URL(text);
  const encode = (part: string): string => part.replaceAll(UNSAFE, encodeURIComponent);
  const path = pathname === "/" && search === "" && !text.endsWith("/") ? "" : pathname;
  return `${origin}${encode(path)}${encode(search)}`;
}
