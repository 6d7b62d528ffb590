import { type AtomFeed, generateAtomFeed } from "feedsmith";
import { absoluteUrl } from "../addresses.js";
import { cleanLine } from "../clean-text.js";
import type { Entry } from "../entry.js";
import { html } from "../html.js";
import type { WireConfig } from "../wire-config.js";
import { assertPublishable, documentTitle, type FeedDocument, linksOf, streamTag } from "./feed-document.js";
import { GENERATOR } from "./rss.js";

/**
 * A plain text. With characters that look like markup it is written as the HTML of itself, because readers (and the
 * W3C's validator) take a text in which they stand for HTML that was not declared.
 */
function textOf(value: string): AtomFeed.Text {
  return /[<&]/.test(value) ? { value: String(html`${value}`), type: "html" } : { value, type: "text" };
}

function entryOf(entry: Entry): AtomFeed.Entry<Date, true> {
  const { announced } = entry.extension;
  const related = announced === undefined ? [] : [{ href: announced.url, rel: "related", type: "text/html" }];
  return {
    id: entry.id,
    title: textOf(entry.title),
    links: [{ href: entry.url, rel: "alternate", type: "text/html" }, ...related],
    published: new Date(entry.published),
    updated: new Date(entry.published),
    summary: textOf(entry.summary),
    content: { value: entry.html, type: "html" },
    categories: entry.categories.map(({ term, label }) => ({ term, label })),
  };
}

/**
 * The library sets CDATA sections on lines of their own, which adds white space to the text. Texts of one line cannot
 * hold what is looked for here, nor can bodies, in which `<` of data is escaped.
 */
function withoutPadding(xml: string): string {
  const start = xml.indexOf("\n  <entry>");
  const head = start < 0 ? xml : xml.slice(0, start);
  const entries = start < 0 ? "" : xml.slice(start);
  return (
    head.replace(/>\n *<!\[CDATA\[/g, "><![CDATA[").replace(/\]\]>\n *<\//g, "]]></") +
    entries.replaceAll(">\n      <![CDATA[", "><![CDATA[").replaceAll("]]>\n    </", "]]></")
  );
}

const OPENING = '<feed xmlns="http://www.w3.org/2005/Atom"';
const HISTORY = 'xmlns:fh="http://purl.org/syndication/history/1.0"';

/** The library knows no feed history (RFC 5005); the mark of an archive goes in where the feed's own elements begin. */
function markArchive(xml: string): string {
  const opening = xml.indexOf(OPENING);
  const end = xml.indexOf(">", opening);
  if (opening < 0 || end < 0) throw new Error("An Atom document does not open as expected.");
  const attributes = xml.slice(opening + OPENING.length, end);
  return `${xml.slice(0, opening)}${OPENING} ${HISTORY}${attributes}>\n  <fh:archive/>${xml.slice(end + 1)}`;
}

/** Prints a document as Atom 1.0 (RFC 4287). Throws when an entry cannot be published. */
export function renderAtom(document: FeedDocument, config: WireConfig): string {
  assertPublishable(document);
  const xml = generateAtomFeed(
    {
      id: streamTag(document, config),
      title: textOf(cleanLine(documentTitle(document, config))),
      subtitle: textOf(cleanLine(document.stream.description)),
      updated: new Date(document.updated),
      generator: { text: GENERATOR },
      authors: [{ name: cleanLine(config.title), uri: absoluteUrl(config.baseUrl, "") }],
      links: linksOf(document, "atom", config).map((link) => ({ ...link })),
      entries: document.entries.map(entryOf),
      xml: { lang: config.language },
    },
    { strict: true },
  );
  return withoutPadding(document.archive === undefined ? xml : markArchive(xml));
}
