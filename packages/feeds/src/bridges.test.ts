import { brokenAtomRules, brokenRssRules, readXml, TEST_CONFIG, walkChain } from "@claimwire/testing/feeds";
import { describe, expect, it } from "vitest";
import {
  type Entry,
  entryId,
  FeedPrinter,
  html,
  NOTHING_KNOWN,
  Placements,
  publishedAt,
  renderOpml,
  type Stream,
} from "./index.js";

const CONFIG = { ...TEST_CONFIG, title: "Bridges", description: "Every change to a list of bridges." };
const DAY = 24 * 60 * 60 * 1000;
const OPENED = Date.parse("2026-01-01T00:00:00Z");

const STREAMS: readonly Stream[] = [
  { id: "all", title: "all bridges", description: "Every change.", page: "" },
  { id: "steel", title: "steel bridges", description: "Changes to steel bridges.", page: "steel/" },
];

function entryOf(name: string, published: string): Entry {
  return {
    id: entryId(CONFIG.feeds.tagAuthority, name),
    published,
    title: `Bridge ${name} & its piers: new`,
    summary: `Bridge ${name} was entered.`,
    html: html`<p>Bridge <strong>${name}</strong> has ${"<3"} piers.</p>`.toString(),
    url: `${CONFIG.baseUrl}/bridges/${name}/`,
    categories: [{ term: "materials/steel", label: "Steel" }],
    extension: {},
  };
}

/** A release each month with sixty bridges, every second one of steel. */
const ENTRIES = Array.from({ length: 300 }, (_, index) => {
  const month = Math.floor(index / 60);
  const published = publishedAt(OPENED + month * 30 * DAY, index % 60, 60);
  const name = `${month + 1}.0.0/bridges/b-${index}`;
  const streams = index % 2 === 0 ? ["all", "steel"] : ["all"];
  return { name, version: `${month + 1}.0.0`, published, streams, entry: entryOf(name, published) };
});

function printFeeds(): ReadonlyMap<string, string> {
  const placements = new Placements();
  for (const entry of ENTRIES) placements.add(entry);
  const printer = new FeedPrinter({
    updatedWhenEmpty: ENTRIES[0]?.published ?? "",
    config: CONFIG,
    known: NOTHING_KNOWN,
  });
  const newest = ENTRIES.at(-1)?.published ?? "";
  const planned = STREAMS.flatMap((stream) => [...placements.documents(stream, newest)]);
  const files = [
    ...planned.flatMap((document) => [...printer.take(document)]),
    ...ENTRIES.flatMap((entry) => [...printer.write(entry)]),
  ];
  return new Map(files.map(({ path, text = "" }) => [path, text]));
}

const FILES = printFeeds();

describe("feeds of bridges", () => {
  it.each([".xml", ".atom", ".json"])(
    "give every bridge once in %s, the older ones in archives",
    (extension) => {
      const wanted = ENTRIES.map(({ entry }) => entry.id).reverse();
      const pages = walkChain(FILES, "all", extension);
      expect(pages.map(({ ids }) => ids.length)).toEqual([150, 50, 50, 50]);
      expect(pages.flatMap(({ ids }) => ids)).toEqual(wanted);
      expect(walkChain(FILES, "steel", extension).flatMap(({ ids }) => ids)).toEqual(
        wanted.filter((id) => /[02468]$/.test(id)),
      );
    },
  );

  it("keep the rules of RSS and Atom in every document", () => {
    const texts = (extension: string): string[] =>
      [...FILES].filter(([path]) => path.endsWith(extension)).map(([, text]) => text);
    expect(texts(".xml").length).toBeGreaterThan(3);
    expect(texts(".xml").flatMap(brokenRssRules)).toEqual([]);
    expect(texts(".atom").flatMap(brokenAtomRules)).toEqual([]);
  });

  it("are called by the name of their dataset, and hold nothing of claims", () => {
    const feed = JSON.parse(FILES.get("feeds/steel.json") ?? "");
    expect(feed.title).toBe("Bridges: steel bridges");
    expect(feed.items[0].content_html).toContain("&lt;3 piers");
    for (const text of FILES.values()) expect(text).not.toMatch(/\bclaims?\b/i);
  });

  it("are all in a list for readers to import", () => {
    const opml = renderOpml(
      "all feeds",
      [{ heading: "Bridges", streams: STREAMS }],
      "2026-05-01T00:00:00Z",
      CONFIG,
    );
    expect(readXml(opml).name).toBe("opml");
    for (const { id } of STREAMS) expect(opml).toContain(`${CONFIG.baseUrl}/feeds/${id}.xml`);
  });
});
