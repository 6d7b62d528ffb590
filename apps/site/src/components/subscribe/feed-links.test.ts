import { describe, expect, it } from "vitest";
import { attributeOf, type Element } from "../../test-support/parse-page.js";
import { addressesIn, find, page, problemWith, WIRE } from "../../test-support/rendered-site.js";

/** The links of a page to feeds; a record's link to its JSON is none. */
function feedsOn(path: string): Element[] {
  return find(path, "link").filter(
    (link) => attributeOf(link, "rel") === "alternate" && attributeOf(link, "type") !== "application/json",
  );
}

describe("the site", () => {
  const streams: readonly (readonly [path: string, stream: string])[] = [
    ["claims/example-value/", "claims/example-value"],
    ["sources/example-report/", "sources/example-report"],
    ["entities/example-systems/", "entities/example-systems"],
    ["topics/contracts/", "topics/contracts"],
    ["claims/example-old-id/", "claims/example-old-id"],
    ["claims/", "claims"],
    ["sources/", "sources"],
    ["releases/", "releases"],
    ["releases/1.1.0/", "releases"],
  ];

  it.each(streams)("names on %s the feeds of %s before those of all changes", (path, stream) => {
    const feeds = feedsOn(path);
    const formats = [
      [".xml", "application/rss+xml"],
      [".atom", "application/atom+xml"],
      [".json", "application/feed+json"],
    ] as const;
    expect(feeds.map((link) => [attributeOf(link, "href"), attributeOf(link, "type")])).toEqual(
      [stream, "all"].flatMap((each) =>
        formats.map(([extension, type]) => [`/wire/feeds/${each}${extension}`, type]),
      ),
    );
  });

  it("names the feeds of all changes once on pages without feeds of their own", () => {
    for (const path of ["", "about/", "404.html"]) {
      const feeds = feedsOn(path);
      expect(feeds.map((link) => attributeOf(link, "href"))).toEqual([
        "/wire/feeds/all.xml",
        "/wire/feeds/all.atom",
        "/wire/feeds/all.json",
      ]);
    }
  });

  it("has a page for every feed, which leads to its file in each format", () => {
    const streams = [...WIRE.keys()].flatMap((path) => /^feeds\/([^.]+)\.xml$/.exec(path)?.[1] ?? []);
    const living = streams.filter((stream) => !stream.includes("archive/"));
    expect(living.length).toBeGreaterThan(20);
    for (const stream of living) {
      const files = [".xml", ".atom", ".json"].map((extension) => `/wire/feeds/${stream}${extension}`);
      expect(addressesIn(`follow/${stream}/`)).toEqual(expect.arrayContaining(files));
    }
  });

  it("leads from every record to the page of its feed within 25 steps of the Tab key", () => {
    for (const path of ["claims/example-value/", "entities/example-systems/", "topics/contracts/"]) {
      const stops = page(path).elements.filter(({ tagName }) => ["a", "button"].includes(tagName));
      const place = stops.findIndex((stop) => attributeOf(stop, "href") === `/wire/follow/${path}`);
      expect(place, path).toBeGreaterThan(0);
      expect(place, path).toBeLessThan(25);
    }
  });

  it("has an element for every change that an entry of any feed links to", () => {
    const linked = [...WIRE]
      .filter(([path]) => /^feeds\/.*\.json$/.test(path))
      .flatMap(([, text]) => (JSON.parse(text) as { items: { url: string }[] }).items.map(({ url }) => url));
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.map((url) => problemWith(url, "")).filter((problem) => problem !== undefined)).toEqual([]);
  });
});
