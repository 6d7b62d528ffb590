/** Whether a text is an absolute http(s) address that shows no password to anybody and names a whole document. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hash } = new URL(text);
  return username === "" && password === "" && hash === "";
}

/** Whether paths can be put after an address. */
export function isBaseUrl(text: string): boolean {
  return isWebAddress(text) && new URL(text).search === "";
}

/** Every character that RFC 3986 does not let stand for itself in a path or query, and a `%` that begins no escape. */
const UNSAFE = /%(?![0-9A-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/?%]/g;

/**
 * Writes an address in the one form that feeds, readers and hubs agree on (RFC 3986, section 6.2): scheme and host in
 * lower case, the usual port left out, dots resolved, and anything but plain ASCII escaped. Whether a slash ends it
 * stays as it was given.
 */
export function normaliseAddress(text: string): string {
  const { origin, pathname, search } = new URL(text);
  const encode = (part: string): string => part.replaceAll(UNSAFE, encodeURIComponent);
  const path = pathname === "/" && search === "" && !text.endsWith("/") ? "" : pathname;
  return `${origin}${encode(path)}${encode(search)}`;
}
