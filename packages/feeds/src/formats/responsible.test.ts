import { childNamed, childrenNamed, readXml, TEST_CONFIG } from "@claimwire/testing/feeds";
import { describe, expect, it } from "vitest";
import { ALL, aFeedDocument, anEntry } from "../test-support/documents.js";
import { renderAtom } from "./atom.js";
import { jsonFeedOf } from "./json-feed.js";
import { renderOpml } from "./opml.js";
import { renderRss } from "./rss.js";

const FEED = aFeedDocument([anEntry()]);
const WIRE = { name: "Example Wire", uri: "https://wire.example/feeds-here/" };
const NEWSROOM = "Smith & <Sons>]]>";

interface Named {
  readonly publisher?: string;
  readonly contact?: string;
}

/** What each format says of those who answer for it. */
function namedIn(settings: Named) {
  const config = { ...TEST_CONFIG, ...settings };
  const channel = childNamed(readXml(renderRss(FEED, config)), "channel");
  const textsOf = (name: string): string[] => childrenNamed(channel, name).map(({ text }) => text);
  const atom = childrenNamed(readXml(renderAtom(FEED, config)), "author");
  const head = childNamed(
    readXml(renderOpml("all feeds", [{ heading: "All", streams: [ALL] }], "2026-01-01T00:00:00Z", config)),
    "head",
  );
  return {
    rss: [...textsOf("dc:publisher"), ...textsOf("managingEditor")],
    creator: childNamed(childNamed(channel, "item"), "dc:creator").text,
    atom: atom.map(({ children }) => Object.fromEntries(children.map(({ name, text }) => [name, text]))),
    json: jsonFeedOf(FEED, config).authors.slice(1),
    opml: head.children.map(({ name, text }) => [name, text]).filter(([name]) => name?.startsWith("owner")),
  };
}

describe("a feed", () => {
  it("names its publisher and how to reach them in every format, and is shown as its own author still", () => {
    expect(namedIn({ publisher: NEWSROOM, contact: "desk@news.example" })).toEqual({
      rss: [NEWSROOM, `desk@news.example (${NEWSROOM})`],
      creator: "Example Wire",
      atom: [WIRE, { name: NEWSROOM, email: "desk@news.example" }],
      json: [{ name: NEWSROOM, url: "mailto:desk@news.example" }],
      opml: [
        ["ownerName", NEWSROOM],
        ["ownerEmail", "desk@news.example"],
      ],
    });
  });

  it("leads to the page of its publisher where that is the contact", () => {
    expect(namedIn({ publisher: NEWSROOM, contact: "https://news.example/reach?a=1&b=2" })).toEqual({
      rss: [NEWSROOM],
      creator: "Example Wire",
      atom: [WIRE, { name: NEWSROOM, uri: "https://news.example/reach?a=1&b=2" }],
      json: [{ name: NEWSROOM, url: "https://news.example/reach?a=1&b=2" }],
      opml: [["ownerName", NEWSROOM]],
    });
  });

  it("names nobody but itself without a publisher", () => {
    const bare = { rss: [], creator: "Example Wire", atom: [WIRE], json: [], opml: [] };
    expect(namedIn({})).toEqual(bare);
    expect(namedIn({ contact: "desk@news.example" })).toEqual({
      ...bare,
      rss: ["desk@news.example (Example Wire)"],
      atom: [{ ...WIRE, email: "desk@news.example" }],
      opml: [["ownerEmail", "desk@news.example"]],
    });
  });

  it("changes nothing of its entries when its publisher is named", () => {
    const named = { ...TEST_CONFIG, publisher: NEWSROOM, contact: "desk@news.example" };
    const entriesOf = (xml: string): string => xml.slice(xml.search(/<(item|entry)>/));
    for (const render of [renderRss, renderAtom]) {
      expect(entriesOf(render(FEED, named))).toBe(entriesOf(render(FEED, TEST_CONFIG)));
    }
    expect(jsonFeedOf(FEED, named).items).toEqual(jsonFeedOf(FEED, TEST_CONFIG).items);
  });
});
