import type { Entry } from "../entry/entry.js";

/** Stands for a body while a library prints. No text holds this character, as XML forbids it (see `cleanText`). */
export const BODY_MARK = "\u0001";

const OPEN = "<![CDATA[";
const CLOSE = "]]>";

/** The end of a section inside a text is split over two sections (XML 1.0, section 2.7). */
function sectionOf(html: string): string {
  return `${OPEN}${html.replaceAll(CLOSE, `]]${CLOSE}${OPEN}>`)}${CLOSE}`;
}

/**
 * Puts the bodies of a document's entries in place of their marks, each as a CDATA section. Bodies are
 * most of a document, and the libraries would scan them several times. Throws an Error when the number of marks is not
 * that of the entries.
 */
export function putBodies(xml: string, entries: readonly Entry[]): string {
  const pieces = xml.split(BODY_MARK);
  if (pieces.length !== entries.length + 1) {
    throw new Error(`A document of ${entries.length} entries was printed with ${pieces.length - 1} bodies.`);
  }
  return pieces.map((piece, i) => (i === 0 ? piece : sectionOf(entries[i - 1]?.html ?? "") + piece)).join("");
}
