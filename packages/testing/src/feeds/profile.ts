import { parseFragment } from "parse5";
import { childNamed, childrenNamed, readXml, type XmlElement } from "./read-xml.js";

/** What an address may be made of for the W3C's feed validator (RFC 2396), an authority in ASCII being required. */
const ADDRESS = /^https?:\/\/[0-9a-zA-Z.\-:@%[\]]+(?:[/?#][0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]*)?$/;
/** RFC 4151, with an authority in small letters, as its section 2.1 advises. */
const TAG =
  /^tag:(?:[a-z0-9\-._]+@)?[a-z0-9.-]+,(\d{4}(?:-\d{2}(?:-\d{2})?)?):[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*$/;
const RFC_822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const RELATIONS = ["self", "alternate", "hub", "current", "prev-archive", "next-archive"];
/** Elements that the W3C's validator calls safe, as far as bodies use them. */
const SAFE = new Set("p strong em ul li a h3 del ins br wbr span table thead tbody tr th td".split(" "));

/** Characters that the W3C's validator warns of: C1 controls, noncharacters, and the mark of a lost character. */
const BAD_CHARACTER = /[\u007f-\u009f\ufffd]|\p{Noncharacter_Code_Point}|\p{Cs}/u;
/** What turns round the text after it; a line must leave its neighbours as they are. */
const OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;

class Findings {
  readonly list: string[] = [];
  expect(holds: boolean, message: string): void {
    if (!holds) this.list.push(message);
  }
}

/** Whether a text is a tag URI whose date is one of the calendar. */
function isTag(text: string): boolean {
  const [, date] = TAG.exec(text) ?? [];
  const [year, month = "01", day = "01"] = date?.split("-") ?? [];
  const whole = `${year}-${month}-${day}`;
  const time = date === undefined ? Number.NaN : Date.parse(whole);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

/** No document holds a character that validators warn of, nor a line that turns round the one after it. */
function checkCharacters(xml: string, found: Findings): void {
  const [bad] = BAD_CHARACTER.exec(xml) ?? [];
  found.expect(bad === undefined, `a document holds U+${bad?.codePointAt(0)?.toString(16)}`);
  for (const [title] of xml.matchAll(/<title[^>]*>.*?<\/title>/gs))
    found.expect(!OVERRIDE.test(title), "a title turns round the text after it");
}

interface HtmlNode {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

function checkNode(node: HtmlNode, found: Findings): void {
  if (!node.nodeName.startsWith("#")) {
    found.expect(SAFE.has(node.nodeName), `a body holds <${node.nodeName}>`);
    for (const { name, value } of node.attrs ?? []) {
      const isDirection = node.nodeName === "span" && name === "dir" && value === "auto";
      if (isDirection) continue;
      found.expect(node.nodeName === "a" && name === "href", `<${node.nodeName}> has ${name}`);
      found.expect(ADDRESS.test(value), `a body links to "${value}"`);
    }
  }
  for (const child of node.childNodes ?? []) checkNode(child, found);
}

/** A body must be HTML without a parse error, of safe elements only, with absolute links. */
function checkHtml(html: string, found: Findings): void {
  const tree = parseFragment(html, {
    onParseError: ({ code }) => {
      found.list.push(`a body is not HTML: ${code}`);
    },
  });
  checkNode(tree as HtmlNode, found);
}

function checkLinks(links: readonly XmlElement[], found: Findings): void {
  const seen = new Set<string>();
  for (const { attributes, children, text } of links) {
    const { href = "", rel = "", type = "" } = attributes;
    found.expect(ADDRESS.test(href), `a link leads to "${href}"`);
    found.expect(RELATIONS.includes(rel), `a link has rel "${rel}"`);
    found.expect(!seen.has(`${rel} ${type}`), `two links are ${rel} ${type}`);
    found.expect(children.length === 0 && text === "", "a link is not empty");
    seen.add(`${rel} ${type}`);
  }
  found.expect(
    [...seen].some((each) => each.startsWith("self ")),
    "no link is rel self",
  );
}

function checkNoPadding(element: XmlElement, found: Findings): void {
  if (element.children.length === 0) {
    found.expect(element.text === element.text.trim(), `<${element.name}> has white space around its text`);
  }
  for (const child of element.children) checkNoPadding(child, found);
}

/** Plain text in which an aggregator that looks for markup would find none that it might follow. */
function checkRss(xml: string, found: Findings): void {
  checkCharacters(xml, found);
  const rss = readXml(xml);
  found.expect(rss.name === "rss" && rss.attributes.version === "2.0", "the root is not rss 2.0");
  const channel = childNamed(rss, "channel");
  for (const name of [
    "title",
    "description",
    "link",
    "lastBuildDate",
    "pubDate",
    "language",
    "docs",
    "generator",
    "ttl",
  ]) {
    found.expect(childNamed(channel, name).text !== "", `channel/${name} is empty`);
  }
  found.expect(ADDRESS.test(childNamed(channel, "link").text), "channel/link is no address");
  found.expect(RFC_822.test(childNamed(channel, "lastBuildDate").text), "channel/lastBuildDate is no date");
  found.expect(RFC_822.test(childNamed(channel, "pubDate").text), "channel/pubDate is no date");
  found.expect(Number(childNamed(channel, "ttl").text) > 0, "channel/ttl is no number");
  found.expect(
    childNamed(channel, "docs").text === "http://www.rssboard.org/rss-specification",
    "channel/docs",
  );
  found.expect(childrenNamed(channel, "author").length === 0, "channel/author is not in RSS");
  checkLinks(childrenNamed(channel, "atom:link"), found);
  const firstItem = channel.children.findIndex(({ name }) => name === "item");
  const late = firstItem < 0 ? [] : channel.children.slice(firstItem).filter(({ name }) => name !== "item");
  found.expect(late.length === 0, "elements of the channel follow its items");
  for (const item of childrenNamed(channel, "item")) checkItem(item, found);
  checkUnique(
    childrenNamed(channel, "item").map((item) => childNamed(item, "guid").text),
    found,
  );
}

function checkItem(item: XmlElement, found: Findings): void {
  const guid = childNamed(item, "guid");
  found.expect(guid.attributes.isPermaLink === "false", "guid is not isPermaLink=false");
  found.expect(isTag(guid.text), `guid "${guid.text}" is no tag URI`);
  found.expect(childNamed(item, "title").text !== "", "item/title is empty");
  found.expect(ADDRESS.test(childNamed(item, "link").text), "item/link is no address");
  found.expect(RFC_822.test(childNamed(item, "pubDate").text), "item/pubDate is no date");
  found.expect(childNamed(item, "dc:creator").text !== "", "item/dc:creator is empty");
  found.expect(childrenNamed(item, "author").length === 0, "item/author must be an e-mail address");
  const names = item.children.map(({ name }) => name);
  found.expect(
    names.indexOf("description") < names.indexOf("content:encoded"),
    "content stands before description",
  );
  found.expect(childNamed(item, "description").text !== "", "item/description is empty");
  checkHtml(childNamed(item, "description").text, found);
  checkHtml(childNamed(item, "content:encoded").text, found);
  for (const { text } of childrenNamed(item, "category")) found.expect(text !== "", "a category is empty");
}

function checkUnique(ids: readonly string[], found: Findings): void {
  found.expect(new Set(ids).size === ids.length, "an id stands twice");
}

function checkText(element: XmlElement, found: Findings): void {
  found.expect(["text", "html"].includes(element.attributes.type ?? ""), `<${element.name}> has no type`);
  if (element.attributes.type === "html") checkHtml(element.text, found);
}

function checkAtom(xml: string, found: Findings): void {
  checkCharacters(xml, found);
  const feed = readXml(xml);
  found.expect(feed.expanded === "{http://www.w3.org/2005/Atom}feed", "the root is not an Atom feed");
  found.expect((feed.attributes["xml:lang"] ?? "") !== "", "feed has no xml:lang");
  found.expect(isTag(childNamed(feed, "id").text), "feed/id is no tag URI");
  found.expect(RFC_3339.test(childNamed(feed, "updated").text), "feed/updated is no date");
  checkText(childNamed(feed, "title"), found);
  checkText(childNamed(feed, "subtitle"), found);
  found.expect(childNamed(childNamed(feed, "author"), "name").text !== "", "feed/author has no name");
  found.expect(
    ADDRESS.test(childNamed(childNamed(feed, "author"), "uri").text),
    "feed/author/uri is no address",
  );
  checkLinks(childrenNamed(feed, "link"), found);
  const entries = childrenNamed(feed, "entry");
  for (const entry of entries) checkEntry(entry, found);
  checkUnique(
    entries.map((entry) => childNamed(entry, "id").text),
    found,
  );
  checkNoPadding(feed, found);
}

function checkEntry(entry: XmlElement, found: Findings): void {
  found.expect(isTag(childNamed(entry, "id").text), "entry/id is no tag URI");
  found.expect(RFC_3339.test(childNamed(entry, "updated").text), "entry/updated is no date");
  found.expect(RFC_3339.test(childNamed(entry, "published").text), "entry/published is no date");
  for (const name of ["title", "summary", "content"]) {
    found.expect(childNamed(entry, name).text !== "", `entry/${name} is empty`);
    checkText(childNamed(entry, name), found);
  }
  const links = childrenNamed(entry, "link");
  found.expect(
    links.filter(({ attributes }) => attributes.rel === "alternate").length === 1,
    "entry has not one alternate",
  );
  for (const { attributes } of links)
    found.expect(ADDRESS.test(attributes.href ?? ""), "entry/link is no address");
  for (const { attributes } of childrenNamed(entry, "category"))
    found.expect((attributes.term ?? "") !== "", "category has no term");
}

/** Rules of the RSS Advisory Board's profile and the W3C's validator that a document breaks. */
export function brokenRssRules(xml: string): readonly string[] {
  const found = new Findings();
  checkRss(xml, found);
  return found.list;
}

/** Rules of RFC 4287 and the W3C's validator that a document breaks. */
export function brokenAtomRules(xml: string): readonly string[] {
  const found = new Findings();
  checkAtom(xml, found);
  return found.list;
}
