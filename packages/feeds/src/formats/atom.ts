import { type AtomFeed, generateAtomFeed } from "feedsmith";
import { absoluteUrl } from "../addresses.js";
import { cleanLine } from "../entry/clean-text.js";
import type { Entry } from "../entry/entry.js";
import { html } from "../entry/html.js";
import type { FeedConfig } from "../feed-config.js";
import type { FeedDocument, FeedHead } from "./feed-document.js";
import { PrintedDocuments, type PrintedFormat } from "./printed-documents.js";
import { BODY_MARK } from "./put-bodies.js";
import { responsibleOf } from "./responsible.js";
import { GENERATOR } from "./rss.js";
import { trimSections } from "./trim-sections.js";

/**
 * A plain text. A text with characters that look like markup is written as escaped HTML, because readers and the W3C's
 * validator would take it for HTML that was not declared.
 */
function textOf(value: string): AtomFeed.Text {
  return /[<&]/.test(value) ? { value: String(html`${value}`), type: "html" } : { value, type: "text" };
}

function entryOf(entry: Entry): AtomFeed.Entry<Date, true> {
  const published = new Date(entry.published);
  const related =
    entry.related === undefined ? [] : [{ href: entry.related, rel: "related", type: "text/html" }];
  return {
    id: entry.id,
    title: textOf(entry.title),
    links: [{ href: entry.url, rel: "alternate", type: "text/html" }, ...related],
    published,
    updated: published,
    summary: textOf(entry.summary),
    content: { value: BODY_MARK, type: "html" },
    categories: entry.categories.map(({ term, label }) => ({ term, label })),
  };
}

/** The feed itself, as whose its entries are shown, and its publisher where the settings name one. */
function authorsOf(config: FeedConfig): AtomFeed.Person<true>[] {
  const { name, page: uri, email } = responsibleOf(config);
  const wire = { name: cleanLine(config.title), uri: absoluteUrl(config.baseUrl, "") };
  const reached = { ...(email === undefined ? {} : { email }) };
  if (config.publisher === undefined) return [{ ...wire, ...reached }];
  return [wire, { name, ...(uri === undefined ? {} : { uri }), ...reached }];
}

const OPENING = '<feed xmlns="http://www.w3.org/2005/Atom"';
const HISTORY = 'xmlns:fh="http://purl.org/syndication/history/1.0"';

/**
 * The library does not support feed history (RFC 5005), so the mark of an archive is put before the feed's elements.
 */
function markArchive(head: string): string {
  const opening = head.indexOf(OPENING);
  const end = head.indexOf(">", opening);
  if (opening < 0 || end < 0) throw new Error("An Atom document does not open as expected.");
  const attributes = head.slice(opening + OPENING.length, end);
  return `${head.slice(0, opening)}${OPENING} ${HISTORY}${attributes}>\n  <fh:archive/>${head.slice(end + 1)}`;
}

/** Corrects the output of the library, which puts CDATA sections on lines of their own and so adds white space to the text. */
function mend(xml: string, isArchive: boolean): string {
  const entries = xml.indexOf("\n  <entry>");
  const end = entries < 0 ? xml.length : entries;
  const head = trimSections(xml.slice(0, end));
  const mended = [isArchive ? markArchive(head) : head];
  let from = end;
  for (let open = xml.indexOf(PADDED_OPEN, from); open >= 0; open = xml.indexOf(PADDED_OPEN, from)) {
    const close = xml.indexOf(PADDED_CLOSE, open);
    mended.push(xml.slice(from, open), ">", xml.slice(open + PADDED_OPEN.length - OPEN.length, close), "]]>");
    from = close + PADDED_CLOSE.length - CLOSE.length;
  }
  mended.push(xml.slice(from));
  return mended.join("");
}

const OPEN = "<![CDATA[";
const CLOSE = "</";
const PADDED_OPEN = `>\n      ${OPEN}`;
const PADDED_CLOSE = `]]>\n    ${CLOSE}`;

/** A document with some of its entries, and with marks in place of their bodies. */
function printAtom(head: FeedHead, entries: readonly Entry[], config: FeedConfig): string {
  const xml = generateAtomFeed(
    {
      id: head.id,
      title: textOf(head.title),
      subtitle: textOf(head.description),
      updated: new Date(head.updated),
      generator: { text: GENERATOR },
      authors: authorsOf(config),
      links: head.links.map((link) => ({ ...link })),
      entries: entries.map(entryOf),
      xml: { lang: config.language },
    },
    { strict: true },
  );
  return mend(xml, head.isArchive);
}

export const ATOM: PrintedFormat = {
  name: "atom",
  open: "\n  <entry>",
  close: "\n  </entry>",
  end: "\n</feed>",
  print: printAtom,
};

const DOCUMENTS = new PrintedDocuments(ATOM);

/** Prints a document as Atom 1.0 (RFC 4287). Throws when an entry cannot be published. */
export function renderAtom(document: FeedDocument, config: FeedConfig): string {
  return DOCUMENTS.print(document, config);
}
