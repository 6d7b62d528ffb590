import { Readable } from "node:stream";
import { cleanLine, cleanText, renderAtom, renderJsonFeed, renderRss, shorten } from "@claimwire/feeds";
import {
  brokenAtomRules,
  brokenRssRules,
  childNamed,
  childrenNamed,
  HOSTILE_TEXTS,
  JSON_FEED_SCHEMA,
  readXml,
  schemaChecker,
  TEST_CONFIG,
} from "@claimwire/testing/feeds";
import { parseFeed as parseByRowan } from "@rowanmanning/feed-parser";
import FeedParser from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { parseFragment } from "parse5";
import RssParser from "rss-parser";
import { beforeAll, describe, expect, it } from "vitest";
import type { WireEntry } from "./entries/entry-extension.js";
import { aDocument } from "./test-support/a-document.js";
import { entriesOf } from "./test-support/entries-of.js";
import { poison } from "./test-support/poison.js";
import { aClaimsLedger, GROUND, VALUE_CLAIM } from "./test-support/test-ledger.js";

const wrongInJsonFeed = schemaChecker(JSON_FEED_SCHEMA);

function ledger(): ReturnType<typeof aClaimsLedger> {
  return aClaimsLedger([
    { put: { ...GROUND, "claims/qiemo": VALUE_CLAIM } },
    {
      put: {
        "claims/qiemo": { ...VALUE_CLAIM, when: "2017", note: "A note." },
        "sources/report": {
          ...GROUND["sources/report"],
          availability: { state: "gone", checked: "2026-01-02" },
        },
      },
      cause: "our-error",
      summary: "A test.",
    },
  ]);
}

/** What a parser must find: id and time of each entry, in order. */
function keysOf(entries: readonly WireEntry[]): string[] {
  return entries.map(({ id, published }) => `${id} ${published}`);
}

function key(id: unknown, time: string | Date | null | undefined): string {
  return `${String(id)} ${new Date(time ?? Number.NaN).toISOString().replace(".000Z", "Z")}`;
}

async function readByFeedparser(xml: string): Promise<string[]> {
  const found: string[] = [];
  for await (const item of Readable.from([xml]).pipe(new FeedParser({ normalize: true }))) {
    found.push(key(item.guid, item.pubdate));
  }
  return found;
}

/** Each parser on each format that it reads. */
function readers(
  rss: string,
  atom: string,
  json: string,
): Record<string, () => string[] | Promise<string[]>> {
  const byRssParser = async (xml: string): Promise<string[]> =>
    (await new RssParser().parseString(xml)).items.map((item) => key(item.guid ?? item.id, item.isoDate));
  const byRowan = (xml: string): string[] =>
    parseByRowan(xml).items.map(({ id, published }) => key(id, published));
  return {
    "feedsmith on RSS": () =>
      (parseRssFeed(rss).items ?? []).map(({ guid, pubDate }) => key(guid?.value, pubDate)),
    "feedsmith on Atom": () =>
      (parseAtomFeed(atom).entries ?? []).map(({ id, published }) => key(id, published)),
    "feedsmith on JSON Feed": () =>
      (parseJsonFeed(json).items ?? []).map(({ id, date_published }) => key(id, date_published)),
    "rss-parser on RSS": () => byRssParser(rss),
    "rss-parser on Atom": () => byRssParser(atom),
    "@rowanmanning/feed-parser on RSS": () => byRowan(rss),
    "@rowanmanning/feed-parser on Atom": () => byRowan(atom),
    "feedparser on RSS": () => readByFeedparser(rss),
    "feedparser on Atom": () => readByFeedparser(atom),
  };
}

function print(entries: readonly WireEntry[]): readonly [rss: string, atom: string, json: string] {
  const document = aDocument(entries, { older: 1 });
  return [
    renderRss(document, TEST_CONFIG),
    renderAtom(document, TEST_CONFIG),
    renderJsonFeed(document, TEST_CONFIG),
  ];
}

describe("an ordinary feed", () => {
  const entries = entriesOf(ledger(), "all");
  const [rss, atom, json] = print(entries);

  it("breaks no rule of the RSS Advisory Board's profile", () => {
    expect(brokenRssRules(rss)).toEqual([]);
  });

  it("breaks no rule of RFC 4287", () => {
    expect(brokenAtomRules(atom)).toEqual([]);
  });

  it("fits the schema of JSON Feed 1.1", () => {
    expect(wrongInJsonFeed(JSON.parse(json))).toEqual([]);
  });

  it.each(Object.entries(readers(rss, atom, json)))(
    "has the same ids, dates and order for %s",
    async (_name, read) => {
      expect(await read()).toEqual(keysOf(entries));
    },
  );

  it("has the same titles, links and bodies in every format", () => {
    const inRss = childrenNamed(childNamed(readXml(rss), "channel"), "item").map((item) =>
      ["title", "link", "content:encoded"].map((name) => childNamed(item, name).text),
    );
    const inAtom = childrenNamed(readXml(atom), "entry").map((entry) => [
      childNamed(entry, "title").text,
      childrenNamed(entry, "link")[0]?.attributes.href,
      childNamed(entry, "content").text,
    ]);
    const inJson = (
      JSON.parse(json) as { items: { title: string; url: string; content_html: string }[] }
    ).items.map(({ title, url, content_html }) => [title, url, content_html]);
    const wanted = entries.map(({ title, url, html }) => [title, url, html]);
    expect(inRss).toEqual(wanted);
    expect(inAtom).toEqual(wanted);
    expect(inJson).toEqual(wanted);
  });

  it("fails the checks when it is broken on purpose", () => {
    expect(brokenRssRules(rss.replace('isPermaLink="false"', 'isPermaLink="true"'))).not.toEqual([]);
    expect(brokenRssRules(rss.replace("<p><strong>", "<p><strong><form>"))).not.toEqual([]);
    for (const bad of ["\ufdd0", "\ufffd", "\u{2ffff}", "\u0085", "\u202e"]) {
      expect(brokenRssRules(rss.replace("<title>", `<title>${bad}`))).not.toEqual([]);
      expect(brokenAtomRules(atom.replace("</title>", `${bad}</title>`))).not.toEqual([]);
    }
    expect(brokenRssRules(rss.replaceAll("https://wire.example", "https://bücher.example"))).not.toEqual([]);
    for (const authority of [
      "Claimwire.example,2026",
      "claimwire.example,2026-13",
      "claimwire.example,2026-02-30",
    ]) {
      const other = (xml: string): string => xml.replaceAll("tag:claimwire.example,2026", `tag:${authority}`);
      expect(brokenRssRules(other(rss))).not.toEqual([]);
      expect(brokenAtomRules(other(atom))).not.toEqual([]);
    }
    expect(brokenAtomRules(atom.replace('rel="self"', 'rel="next"'))).not.toEqual([]);
    expect(wrongInJsonFeed({ ...(JSON.parse(json) as object), extra: 1 })).not.toEqual([]);
  });
});

/** The text of a fragment of HTML, as a reader shows it. */
function textOf(html: string): string {
  interface Node {
    readonly value?: string;
    readonly childNodes?: readonly Node[];
  }
  const collect = ({ value, childNodes = [] }: Node): string =>
    (value ?? "") + childNodes.map(collect).join("");
  return collect(parseFragment(html) as Node);
}

describe.each(Object.entries(HOSTILE_TEXTS))("a feed with %s in its texts", (_name, text) => {
  // A very long text stands in one field: bodies that repeat it would only test patience.
  const everyText =
    text.length > 10_000
      ? /^IPVM says/
      : /^(IPVM says|IPVM$|Dahua|the Qiemo|Contracts|Project value|A test|A note)/;
  let entries: WireEntry[];
  let rss: string;
  let atom: string;
  let json: string;
  beforeAll(() => {
    entries = entriesOf(poison(ledger(), everyText, text), "all");
    [rss, atom, json] = print(entries);
  });

  it("is valid", () => {
    expect(entries).toHaveLength(9);
    expect(brokenRssRules(rss)).toEqual([]);
    expect(brokenAtomRules(atom)).toEqual([]);
    expect(wrongInJsonFeed(JSON.parse(json))).toEqual([]);
  });

  it("keeps ids, dates and order in every parser", async () => {
    for (const [name, read] of Object.entries(readers(rss, atom, json))) {
      expect([name, await read()]).toEqual([name, keysOf(entries)]);
    }
  });

  it("gives the texts back unchanged, except for what XML forbids", () => {
    const [, entry] = entries.filter(({ id }) => id.includes("claims/qiemo"));
    expect(entry?.title).toBe(shorten(`New claim: ${cleanLine(text)}`, 400));
    const [item] = childrenNamed(childNamed(readXml(rss), "channel"), "item").filter(
      (each) => childNamed(each, "guid").text === entry?.id,
    );
    expect(item && childNamed(item, "title").text).toBe(entry?.title);
    const wanted = cleanText(text).replace(/\r\n?/g, "\n");
    expect(item && textOf(childNamed(item, "content:encoded").text)).toContain(wanted);
    const content = childrenNamed(readXml(atom), "entry")
      .filter((each) => childNamed(each, "id").text === entry?.id)
      .map((each) => textOf(childNamed(each, "content").text));
    expect(content[0]).toContain(wanted);
  });
});

describe("the address of a source", () => {
  it.each([
    [
      "https://例え.jp/パス/報告 1.html?q=値",
      "https://xn--r8jz45g.jp/%E3%83%91%E3%82%B9/%E5%A0%B1%E5%91%8A%201.html?q=%E5%80%A4",
    ],
    ['https://a.example/"><script>', "https://a.example/%22%3E%3Cscript%3E"],
    ["https://a.example/?a=1&b=2&amp;c=3", "https://a.example/?a=1&b=2&amp;c=3"],
  ])("%s becomes a link to %s", (url, linked) => {
    const [entry] = entriesOf(poison(ledger(), /^https:/, url), "sources").slice(-1);
    const [rss, atom] = print(entry === undefined ? [] : [entry]);
    const hrefs = (html: string): string[] =>
      [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => textOf(href));
    expect(hrefs(entry?.html ?? "")).toContain(linked);
    expect(brokenRssRules(rss)).toEqual([]);
    expect(brokenAtomRules(atom)).toEqual([]);
  });

  it.each(["javascript:alert(1)", "//a.example/x", "data:text/html,x"])("%s becomes no link", (url) => {
    const [entry] = entriesOf(poison(ledger(), /^https:/, url), "sources").slice(-1);
    expect(entry?.html).not.toContain(url);
  });
});

it("renderWire prints each of the 1,500 entries of one release", () => {
  const put = Object.fromEntries(
    Array.from({ length: 1_500 }, (_, i) => {
      // Replies are never folded.
      const relations = i === 0 ? [] : [{ type: "responds-to", claim: `c${i - 1}` }];
      return [`claims/c${i}`, { ...VALUE_CLAIM, statement: `Claim ${i}.`, relations }];
    }),
  );
  const releases = aClaimsLedger([{ put: { ...GROUND, ...put } }]);
  const entries = entriesOf(releases, "entities/dahua").map((entry) => ({
    ...entry,
    published: "2026-01-01T10:00:00Z",
  }));
  const ids = entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(1_501);
  const [rss, atom, json] = print(entries);
  const items = childrenNamed(childNamed(readXml(rss), "channel"), "item");
  expect(items.map((item) => childNamed(item, "guid").text)).toEqual(ids);
  expect(childrenNamed(readXml(atom), "entry").map((entry) => childNamed(entry, "id").text)).toEqual(ids);
  expect((JSON.parse(json) as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(ids);
});
