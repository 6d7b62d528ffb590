import { childNamed, childrenNamed, readXml, TEST_CONFIG } from "@claimwire/testing/feeds";
import { generateAtomFeed } from "feedsmith";
import Rss from "rss";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderAtom } from "../formats/atom.js";
import { renderJsonFeed } from "../formats/json-feed.js";
import { RENDERERS } from "../formats/render-feed.js";
import { renderRss } from "../formats/rss.js";
import { aFeedDocument, anEntry } from "../test-support/documents.js";

/** What the libraries do by themselves. When one of these fails, a trap is gone and our care for it can go too. */
describe("without our checks,", () => {
  it("rss writes the present time", () => {
    const feed = new Rss({ title: "t", feed_url: "https://a.example/f", site_url: "https://a.example/" });
    expect(feed.xml()).toContain(`<lastBuildDate>${new Date().toUTCString().slice(0, 16)}`);
  });

  it("rss prints relative links, invalid dates and forbidden characters", () => {
    const feed = new Rss({ title: "t", feed_url: "f", site_url: "/" });
    feed.item({ title: "a\u0001", description: "", url: "/x", guid: "x", date: "never" });
    const xml = feed.xml();
    expect(xml).toContain("<link>/x</link>");
    expect(xml).toContain("<pubDate>Invalid Date</pubDate>");
    expect(() => readXml(xml)).toThrow();
  });

  it("feedsmith pads CDATA sections, and prints a missing id, a bad date and forbidden characters", () => {
    const xml = generateAtomFeed({
      id: "tag:a",
      title: { value: "A & B" },
      updated: "never",
      entries: [{ title: { value: "a\u0001" } }],
    });
    expect(xml).toMatch(/<title>\n\s+<!\[CDATA\[A & B\]\]>\n\s+<\/title>/);
    expect(xml).toContain("<updated>never</updated>");
    expect(xml.slice(xml.indexOf("<entry>"))).not.toContain("<id>");
    expect(() => readXml(xml)).toThrow();
  });
});

describe("lastBuildDate", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2031-05-05T05:05:05Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("comes from the data, not from the clock", () => {
    const channel = childNamed(readXml(renderRss(aFeedDocument([anEntry()]), TEST_CONFIG)), "channel");
    expect(childNamed(channel, "lastBuildDate").text).toBe("Thu, 01 Jan 2026 10:00:00 GMT");
    expect(childNamed(channel, "pubDate").text).toBe("Thu, 01 Jan 2026 10:00:00 GMT");
  });

  it("is set in its own place, whatever the texts before it contain", () => {
    const stream = {
      ...aFeedDocument([]).stream,
      title: "]]></description><link>x</link><generator>x</generator><lastBuildDate>never",
      description: "</generator><lastBuildDate>never ]]></description><link>",
    };
    const channel = childNamed(
      readXml(renderRss(aFeedDocument([anEntry()], { stream }), TEST_CONFIG)),
      "channel",
    );
    expect(childNamed(channel, "title").text).toBe(`Example Wire: ${stream.title}`);
    expect(childNamed(channel, "description").text).toBe(stream.description);
    expect(childNamed(channel, "lastBuildDate").text).toBe("Thu, 01 Jan 2026 10:00:00 GMT");
  });
});

it.each([
  ["an invalid date", { published: "never" }, 'the date "never" is no instant'],
  [
    "a date of no calendar",
    { published: "2026-02-30T10:00:00Z" },
    'the date "2026-02-30T10:00:00Z" is no instant',
  ],
  ["a date before our calendar", { published: "-000001-01-01T00:00Z" }, "is no instant"],
  ["no date", { published: "" }, 'the date "" is no instant'],
  ["a date without a zone", { published: "2026-01-01T10:00:00" }, "is no instant"],
  ["no id", { id: "" }, 'the id "" is no tag URI'],
  ["an id with a space", { id: "tag:a.example,2026:x y" }, "is no tag URI"],
  ["a relative link", { url: "/claims/a/" }, 'the link "/claims/a/" is no http(s) address'],
  ["a link with another scheme", { url: "javascript:alert(1)" }, "is no http(s) address"],
])("every renderer throws for %s and names the entry", (_name, overrides, message) => {
  const document = aFeedDocument([anEntry(), anEntry(overrides)]);
  for (const render of Object.values(RENDERERS)) {
    expect(() => render(document, TEST_CONFIG)).toThrow(message);
    expect(() => render(document, TEST_CONFIG)).toThrow("cannot be published");
  }
});

it("renderRss names the change of an entry that cannot be published", () => {
  const change = { id: "1.0.0/claims/a/added" };
  const extension = { ...anEntry().extension, change } as ReturnType<typeof anEntry>["extension"];
  const document = aFeedDocument([anEntry({ published: "never", extension })]);
  expect(() => renderRss(document, TEST_CONFIG)).toThrow("1.0.0/claims/a/added cannot be published");
});

it("every renderer prints a feed without entries, with an empty list of items", () => {
  const document = aFeedDocument([]);
  expect(childrenNamed(childNamed(readXml(renderRss(document, TEST_CONFIG)), "channel"), "item")).toEqual([]);
  const atom = readXml(renderAtom(document, TEST_CONFIG));
  expect(childNamed(atom, "updated").text).toBe("2026-01-01T00:00:00.000Z");
  expect(JSON.parse(renderJsonFeed(document, TEST_CONFIG))).toMatchObject({ items: [] });
});

it("renderAtom prints ids, links and texts without white space around them", () => {
  const config = { ...TEST_CONFIG, title: "A & B <wire>" };
  const entry = anEntry({ title: "A & B", summary: "C < D", html: "<p>]]&gt;</p>" });
  const feed = readXml(renderAtom(aFeedDocument([entry], { archive: 2 }), config));
  const read = childNamed(feed, "entry");
  expect(childNamed(childNamed(feed, "author"), "name").text).toBe("A & B <wire>");
  expect(childNamed(read, "id").text).toBe(entry.id);
  expect(childNamed(read, "content").text).toBe("<p>]]&gt;</p>");
  // Text that looks like markup is declared as HTML, and escaped once more.
  expect(childNamed(read, "title")).toMatchObject({ text: "A &amp; B", attributes: { type: "html" } });
  expect(childNamed(read, "summary")).toMatchObject({ text: "C &lt; D", attributes: { type: "html" } });
});

it("renderRss prints plain text as the RSS profile wants it", () => {
  const xml = renderRss(aFeedDocument([anEntry({ title: "A & B <i> ]]> c" })]), TEST_CONFIG);
  expect(xml).toContain("<title>A &#x26; B &#x3C;i&#x3E; ]]&#x3E; c</title>");
  const item = childNamed(childNamed(readXml(xml), "channel"), "item");
  expect(childNamed(item, "title").text).toBe("A & B <i> ]]> c");
});
