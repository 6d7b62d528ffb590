import { labelToName } from "@exodus/bytes/encoding-lite.js";
import sniffHtmlEncoding from "html-encoding-sniffer";

/** How far a declaration is looked for that stands later than the standard asks. */
const LATEST = 100_000;

/**
 * The encoding of an HTML file (HTML standard, section 13.2.3.2): by its byte order mark, else as it declares it near its
 * start, else in its XML declaration, else in a later `<meta>`, at which a browser begins anew. Undefined when it says
 * nothing that is known.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const early = sniffHtmlEncoding(bytes, { defaultEncoding: "" });
  if (early !== "") return early;
  const start = Buffer.from(bytes.subarray(0, LATEST)).toString("latin1");
  const [, xml] = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start) ?? [];
  const [, meta] = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start) ?? [];
  for (const label of [xml, meta]) {
    const name = label === undefined ? null : labelToName(label);
    // Whoever reads the declaration has read ASCII, so it cannot be UTF-16.
    if (name !== null) return name.startsWith("UTF-16") ? "UTF-8" : name;
  }
  return undefined;
}
