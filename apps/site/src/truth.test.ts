import { webAddress } from "@claimwire/feeds";
import { replay } from "@claimwire/ledger";
import { dayInWords, updateWire } from "@claimwire/wire";
import { describe, expect, it } from "vitest";
import { laterClaims, repliesIn } from "./model/later-claims.js";
import { CONTACT, filesOf, PUBLISHER, REPOSITORY, realSite } from "./test-support/real-site.js";
import { PAGES } from "./test-support/rendered-site.js";

const SITE = realSite();
const FILES = filesOf(SITE);

function pageOf(path: string): string {
  const html = FILES.get(`${path}index.html`);
  if (html === undefined) throw new Error(`There is no page ${path}.`);
  return html;
}

/** The value of a fact of a page, without its markup; undefined when the page has no such fact. */
function factOf(html: string, name: string): string | undefined {
  const [, value] = new RegExp(`<dt>${name}</dt><dd>(.*?)</dd>`, "s").exec(html) ?? [];
  return value?.replace(/<[^>]*>/g, "");
}

/** The values of an attribute in a page, as a browser reads them. */
function valuesOf(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) =>
    unescapeText(value),
  );
}

function unescapeText(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

describe("a page of the project's own records", () => {
  it("dates its last news by the newest entry of its own stream", () => {
    const newest = new Map<string, string>();
    const streamOf = (path: string): string | undefined =>
      /^feeds\/(?!archive\/)([a-z]+\/[^./]+)\.json$/.exec(path)?.[1];
    const known = { digests: new Map(), isKnown: (path: string) => streamOf(path) === undefined };
    const { releases, config } = SITE;
    for (const { path, text } of updateWire(releases, replay(releases), config, known)) {
      const stream = streamOf(path);
      if (stream === undefined || text === undefined) continue;
      const { items } = JSON.parse(text) as { items: { date_published: string }[] };
      newest.set(
        stream,
        items
          .map((item) => item.date_published)
          .sort()
          .at(-1) ?? "",
      );
    }
    const keys = [...SITE.index.records.keys()].filter((key) => FILES.has(`${key}/index.html`));
    expect(keys.length).toBeGreaterThan(300);
    for (const key of keys) {
      const html = pageOf(`${key}/`);
      const date = newest.get(key);
      expect(factOf(html, "Last news"), key).toBe(date ? dayInWords(date) : undefined);
      expect(factOf(html, "Record edited"), key).toBe(
        `${dayInWords(SITE.history.timesOf(key)?.changed.released ?? "")} (${SITE.history.timesOf(key)?.changed.version})`,
      );
    }
  });

  it("links from a claim to each of its documents that has an address which is not dead", () => {
    let links = 0;
    for (const [id, { evidence }] of SITE.index.claims) {
      const hrefs = new Set(valuesOf(pageOf(`claims/${id}/`), "href"));
      for (const source of evidence.flatMap(({ source: own, via = [] }) => [own, ...via])) {
        const { url, availability } = SITE.index.sources.get(source) ?? {};
        const href = url === undefined ? undefined : webAddress(url);
        if (href === undefined) continue;
        const isOpen = availability?.state !== "gone";
        expect(hrefs.has(href), `${id} → ${href}`).toBe(isOpen);
        if (isOpen) links += 1;
      }
    }
    expect(links).toBeGreaterThan(100);
  });

  it("says of each claim how to cite it: the document that states it first, then the dataset at a release", () => {
    for (const [id, { evidence }] of SITE.index.claims) {
      const [, citation = ""] = /<p id="cite-text"[^>]*>(.*?)<\/p>/s.exec(pageOf(`claims/${id}/`)) ?? [];
      const [first] = evidence.filter(({ stance }) => stance === "states");
      const title = SITE.index.sources.get(first?.source ?? "")?.title ?? "";
      const version = SITE.history.of(`claims/${id}`).at(-1)?.release.version;
      const text = unescapeText(citation);
      const places = [title, `/wire/releases/${version}/claims/${id}/`].map((part) => text.indexOf(part));
      expect(places[0], id).toBeGreaterThan(-1);
      expect(places[1], id).toBeGreaterThan(places[0] ?? 0);
    }
  });

  it("says before the facts of a claim what updates, contradicts, qualifies, repeats or answers it", () => {
    let checked = 0;
    for (const id of SITE.index.claims.keys()) {
      const [before = ""] = pageOf(`claims/${id}/`).split('<dl class="facts">');
      for (const other of [
        ...laterClaims(SITE.index, id).map(({ claim }) => claim),
        ...repliesIn(SITE.index, id),
      ]) {
        expect(before, `${id}: ${other}`).toContain(`href="/wire/claims/${other}/"`);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(10);
  });

  it("marks a claim that was updated, contradicted, qualified or answered in every list", () => {
    const rows = new Map<string, string[]>();
    for (const [path, html] of FILES) {
      if (!/^(claims|browse|entities|topics|sources)\//.test(path) || !path.endsWith(".html")) continue;
      for (const [, row = ""] of html.matchAll(/<tr>(<td class="statement">.*?)<\/tr>/gs)) {
        const [, id = ""] = /href="\/wire\/claims\/([^/"]+)\/"/.exec(row) ?? [];
        rows.set(id, [...(rows.get(id) ?? []), row]);
      }
    }
    const marked = [...SITE.index.claims.keys()].filter(
      (id) => laterClaims(SITE.index, id).length > 0 || repliesIn(SITE.index, id).length > 0,
    );
    expect(marked.length).toBeGreaterThan(10);
    const bare = marked.filter((id) => (rows.get(id) ?? [""]).some((row) => !row.includes('class="later"')));
    expect(bare).toEqual([]);
  });

  it("begins a report of an error with the address of the page and the release that last changed it", () => {
    for (const [path, html] of FILES) {
      if (!path.endsWith(".html")) continue;
      const hrefs = valuesOf(html, "href");
      const mail = hrefs.find((href) => href.startsWith(`mailto:${CONTACT}?`));
      const issue = hrefs.find((href) => href.startsWith(`${REPOSITORY}/issues/new?`));
      const address = `Page: https://claimwire.example/wire/${path.replace(/index\.html$/, "")}`;
      expect(new URL(mail as string).searchParams.get("body"), path).toContain(address);
      expect(new URL(issue as string).searchParams.get("body"), path).toContain(address);
      if (/^claims\/[^/]+\//.test(path))
        expect(new URL(issue as string).searchParams.get("body"), path).toMatch(/Release: \d+\.\d+\.\d+/);
    }
  });

  it("names the publisher, on every page and to search engines", () => {
    for (const [path, html] of FILES) {
      if (path.endsWith(".html")) expect(html, path).toContain("Published by Smith &amp; Sons.");
    }
    const organization = `"publisher":${JSON.stringify({ "@type": "Organization", name: PUBLISHER })}`;
    expect(pageOf("")).toContain(organization);
  });

  it("offers no report and names no publisher where the settings say nothing of them", () => {
    for (const [path, html] of PAGES) {
      if (!path.endsWith(".html")) continue;
      expect(/Published by [^.]*\. Data/.test(html), path).toBe(false);
      expect(html.includes("Report an error"), path).toBe(false);
      expect(html, path).toContain("names no address to which errors and replies could be sent");
    }
  });

  it("opens the definition of every word that has one by a button, and by no text on hover alone", () => {
    for (const [path, html] of FILES) {
      if (!path.endsWith(".html")) continue;
      const [, body = ""] = html.split("<body>");
      const ids = new Set(valuesOf(body, "id"));
      expect(
        valuesOf(body, "popovertarget").filter((id) => !ids.has(id)),
        path,
      ).toEqual([]);
      expect(valuesOf(body, "title"), path).toEqual([]);
    }
  });

  it("dates each record in the sitemap by the last release that changed it or brought news of it", () => {
    const days = new Map(
      [
        ...(FILES.get("sitemap.xml") ?? "").matchAll(/<loc>[^<]*\/wire\/([^<]*)\/<\/loc><lastmod>([^<]*)</g),
      ].map(([, key = "", day]) => [key, day]),
    );
    for (const key of SITE.index.records.keys()) {
      if (!days.has(key)) continue;
      const edited = SITE.history.of(key).at(-1)?.release.released ?? "";
      const version = SITE.news.get(key)?.[0]?.version;
      const released = SITE.releases.find((release) => release.version === version)?.released ?? "";
      expect(days.get(key), key).toBe([edited, released].sort().at(-1)?.slice(0, 10));
    }
    expect(new Set(days.values()).size).toBeGreaterThan(2);
  });

  it("has a description that search engines and messengers can show, however much its release says", () => {
    const long = SITE.releases.filter(
      ({ notes }) => notes.map(({ summary }) => summary).join(" ").length > 400,
    );
    expect(long.length).toBeGreaterThan(0);
    for (const { version } of long) {
      const [, description = ""] =
        /<meta name="description" content="([^"]*)"/.exec(pageOf(`releases/${version}/`)) ?? [];
      expect(unescapeText(description).length, version).toBeLessThanOrEqual(300);
      expect(unescapeText(description), version).toMatch(/\S…$/);
    }
  });

  it("names the release only that last changed the page", () => {
    const { version } = SITE.releases.at(-1) as (typeof SITE.releases)[number];
    const untouched = [...SITE.index.claims.keys()].filter((id) => {
      const news = SITE.news.get(`claims/${id}`)?.[0]?.version;
      return news !== version && SITE.history.of(`claims/${id}`).at(-1)?.release.version !== version;
    });
    expect(untouched.length).toBeGreaterThan(10);
    for (const id of untouched) {
      const [, footer = ""] = pageOf(`claims/${id}/`).split("<footer");
      expect(footer.includes(`release ${version}`), id).toBe(false);
    }
  });
});
