import { childNamed, childrenNamed, readXml, TEST_CONFIG } from "@claimwire/testing/feeds";
import { describe, expect, it } from "vitest";
import { renderAtom } from "../formats/atom.js";
import type { FeedDocument } from "../formats/feed-document.js";
import { jsonFeedOf } from "../formats/json-feed.js";
import { renderRss } from "../formats/rss.js";
import { aFeedDocument, anEntry } from "../test-support/documents.js";

const BASE = "https://wire.example/feeds-here";
const CONFIG = { ...TEST_CONFIG, feeds: { ...TEST_CONFIG.feeds, hub: "https://hub.example/" } };

function linksIn(document: FeedDocument, format: "rss" | "atom"): readonly string[] {
  const root = readXml(format === "rss" ? renderRss(document, CONFIG) : renderAtom(document, CONFIG));
  const links =
    format === "rss" ? childrenNamed(childNamed(root, "channel"), "atom:link") : childrenNamed(root, "link");
  return links.map(({ attributes }) => `${attributes.rel} ${attributes.href}`);
}

const subscription = aFeedDocument([anEntry()], { older: 3 });
const newest = aFeedDocument([anEntry()], { archive: 3, older: 2 });
const oldest = aFeedDocument([anEntry()], { archive: 1, newer: 2 });

describe.each(["rss", "atom"] as const)("links in %s", (format) => {
  const extension = format === "rss" ? ".xml" : ".atom";
  // An RSS channel names its page in an element of its own.
  const page = format === "rss" ? [] : [`alternate ${BASE}/`];

  it("lead from a subscription document to itself, its page, the hub and the newest archive", () => {
    expect(linksIn(subscription, format)).toEqual([
      `self ${BASE}/feeds/all${extension}`,
      ...page,
      "hub https://hub.example/",
      `prev-archive ${BASE}/feeds/archive/all/3${extension}`,
    ]);
  });

  it("lead from an archive to itself, its page, the subscription document and its neighbours", () => {
    expect(linksIn(newest, format)).toEqual([
      `self ${BASE}/feeds/archive/all/3${extension}`,
      ...page,
      `current ${BASE}/feeds/all${extension}`,
      `prev-archive ${BASE}/feeds/archive/all/2${extension}`,
    ]);
    expect(linksIn(oldest, format)).toEqual([
      `self ${BASE}/feeds/archive/all/1${extension}`,
      ...page,
      `current ${BASE}/feeds/all${extension}`,
      `next-archive ${BASE}/feeds/archive/all/2${extension}`,
    ]);
  });

  it("come with the mark of an archive in archives only", () => {
    const marks = (document: FeedDocument): number => {
      const root = readXml(format === "rss" ? renderRss(document, CONFIG) : renderAtom(document, CONFIG));
      const head = format === "rss" ? childNamed(root, "channel") : root;
      return head.children.filter(
        ({ expanded }) => expanded === "{http://purl.org/syndication/history/1.0}archive",
      ).length;
    };
    expect([subscription, newest, oldest].map(marks)).toEqual([0, 1, 1]);
  });
});

it("JSON Feed names its next page, its hub and what it is part of", () => {
  expect(jsonFeedOf(subscription, CONFIG)).toMatchObject({
    feed_url: `${BASE}/feeds/all.json`,
    next_url: `${BASE}/feeds/archive/all/3.json`,
    home_page_url: `${BASE}/`,
    hubs: [{ type: "WebSub", url: "https://hub.example/" }],
    _claimwire: { stream: "all" },
  });
  const archive = jsonFeedOf(oldest, CONFIG);
  expect(archive).toMatchObject({
    feed_url: `${BASE}/feeds/archive/all/1.json`,
    _claimwire: { stream: "all", archive: 1, current: `${BASE}/feeds/all.json` },
  });
  expect(archive).not.toHaveProperty("next_url");
  expect(archive).not.toHaveProperty("hubs");
});

it("a document names no hub when none is configured", () => {
  expect(renderRss(subscription, TEST_CONFIG)).not.toContain('rel="hub"');
  expect(renderAtom(subscription, TEST_CONFIG)).not.toContain('rel="hub"');
  expect(jsonFeedOf(subscription, TEST_CONFIG)).not.toHaveProperty("hubs");
});

it("all documents of a stream have one title but for the archive's number, and in Atom one id", () => {
  const ids = [subscription, newest].map(
    (document) => childNamed(readXml(renderAtom(document, CONFIG)), "id").text,
  );
  expect(ids).toEqual(Array(2).fill("tag:claimwire.example,2026:feeds/all"));
  expect(jsonFeedOf(newest, CONFIG).title).toBe("Example Wire: all changes, archive 3");
});
