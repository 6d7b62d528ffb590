import type { Entry } from "../entry/entry.js";

/** Stands for a body while a library prints. No text holds this character, as XML forbids it (see `cleanText`). */
export const BODY_MARK = "\u0001";

const OPEN = "<![CDATA[";
const CLOSE = "]]>";

/** The end of a section inside a text is split over two sections (XML 1.0, section 2.7). */
function sectionOf(html: string): string {
  const text = html.includes(CLOSE) ? html.replaceAll(CLOSE, `]]${CLOSE}${OPEN}>`) : html;
  return `${OPEN}${text}${CLOSE}`;
}

/**
 * Puts the bodies of a document's entries in place of their marks, each as a CDATA section. Bodies are
 * most of a document, and the libraries would scan them several times. Throws an Error when the number of marks is not
 * that of the entries.
 */
export function putBodies(xml: string, entries: readonly Entry[]): string {
  const [head = "", ...tails] = xml.split(BODY_MARK);
  if (tails.length !== entries.length) {
    throw new Error(`A document of ${entries.length} entries was printed with ${tails.length} bodies.`);
  }
  let text = head;
  for (const [i, tail] of tails.entries()) text += sectionOf(entries[i]?.html ?? "") + tail;
  return text;
}
