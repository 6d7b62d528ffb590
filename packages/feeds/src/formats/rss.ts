import Rss from "rss";
import { absoluteUrl } from "../addresses.js";
import { cleanLine } from "../entry/clean-text.js";
import type { Entry } from "../entry/entry.js";
import { html } from "../entry/html.js";
import type { FeedConfig } from "../feed-config.js";
import type { FeedDocument, FeedHead } from "./feed-document.js";
import { PrintedDocuments, type PrintedFormat } from "./printed-documents.js";
import { BODY_MARK } from "./put-bodies.js";
import { responsibleOf } from "./responsible.js";

/** Name of the feeds' maker, the same in every format. */
export const GENERATOR = "Claimwire";

/** The address by which the RSS Advisory Board's profile is known. */
const SPECIFICATION = "http://www.rssboard.org/rss-specification";

/** Minutes for which a reader may keep the feed. */
const TTL = 60;

function itemOf(entry: Entry, config: FeedConfig): Rss.ItemOptions {
  return {
    title: entry.title,
    // A description is HTML, so text must be escaped once more.
    description: String(html`${entry.summary}`),
    url: entry.url,
    guid: entry.id,
    categories: entry.categories.map(({ label }) => label),
    author: cleanLine(config.title),
    date: entry.published,
    custom_elements: [{ "content:encoded": BODY_MARK }],
  };
}

/** The library writes the present time into the channel. The marker before it contains `]]>`, so no text has it. */
const BUILD_DATE =
  /(\]\]><\/description><link>[^<]*<\/link><generator>[^<]*<\/generator><lastBuildDate>)[^<]*/;

/** The text before and after the time of the build. */
function aroundBuildDate(xml: string): readonly [string, string] {
  const found = BUILD_DATE.exec(xml);
  if (found === null) throw new Error("An RSS document does not begin as expected.");
  const [stamped, before = ""] = found;
  return [xml.slice(0, found.index + before.length), xml.slice(found.index + stamped.length)];
}

const REFERENCES: Readonly<Record<string, string>> = { "&": "&#x26;", "<": "&#x3C;", ">": "&#x3E;" };

function withReferences(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text
    .replaceAll("]]]]><![CDATA[>", "]]>")
    .replace(/[&<>]/g, (character) => REFERENCES[character] ?? "");
}

const OPEN = "<![CDATA[";
const CLOSE = "]]></";

/**
 * The library puts every text into a CDATA section. The RSS Advisory Board's profile wants plain text with `&` and `<`
 * as hexadecimal references, the form that most readers show correctly. A section ends where an end tag
 * follows: `]]>` inside text is always followed by the start of another section.
 */
function withPlainTexts(xml: string): string {
  const printed: string[] = [];
  let from = 0;
  for (let open = xml.indexOf(OPEN); open >= 0; open = xml.indexOf(OPEN, from)) {
    const close = xml.indexOf(CLOSE, open);
    printed.push(xml.slice(from, open), withReferences(xml.slice(open + OPEN.length, close)));
    from = close + 3;
  }
  printed.push(xml.slice(from));
  return printed.join("");
}

/** A document with some of its entries, and with marks in place of their bodies. */
function printRss(head: FeedHead, entries: readonly Entry[], config: FeedConfig): string {
  const [self, alternate, ...others] = head.links;
  const { name, email } = responsibleOf(config);
  const feed = new Rss({
    title: head.title,
    description: head.description,
    generator: GENERATOR,
    feed_url: self?.href ?? "",
    site_url: alternate?.href ?? absoluteUrl(config.baseUrl, ""),
    docs: SPECIFICATION,
    language: config.language,
    pubDate: head.updated,
    // The profile wants an address of mail first, and the name behind it in parentheses.
    ...(email === undefined ? {} : { managingEditor: `${email} (${name})` }),
    ttl: TTL,
    custom_namespaces: { fh: "http://purl.org/syndication/history/1.0" },
    custom_elements: [
      ...(config.publisher === undefined ? [] : [{ "dc:publisher": name }]),
      ...others.map((link) => ({ "atom:link": { _attr: { ...link } } })),
      ...(head.isArchive ? [{ "fh:archive": "" }] : []),
    ],
  });
  for (const entry of entries) feed.item(itemOf(entry, config));
  const [before, after] = aroundBuildDate(feed.xml());
  const date = new Date(head.updated).toUTCString();
  return `${withPlainTexts(before)}${date}${withPlainTexts(after)}\n`;
}

export const RSS: PrintedFormat = {
  name: "rss",
  open: "<item>",
  close: "</item>",
  end: "</channel></rss>",
  print: printRss,
};

const DOCUMENTS = new PrintedDocuments(RSS);

/** Prints a document as RSS 2.0 after the RSS Advisory Board's profile. Throws when an entry cannot be published. */
export function renderRss(document: FeedDocument, config: FeedConfig): string {
  return DOCUMENTS.print(document, config);
}
