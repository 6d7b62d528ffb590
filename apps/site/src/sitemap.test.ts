import { expect, it } from "vitest";
import { CONFIG } from "./test-support/example-site.js";
import { attributeOf } from "./test-support/parse-page.js";
import { find, PAGES, PARSED } from "./test-support/rendered-site.js";

it("the sitemap names every page that search engines may list, with the day of its last change in the ledger", () => {
  const sitemap = PAGES.get("sitemap.xml") ?? "";
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  const open = [...PARSED.keys()].filter(
    (path) => !find(path, "meta").some((meta) => attributeOf(meta, "name") === "robots"),
  );
  expect(listed).toEqual(open.map((path) => `${CONFIG.baseUrl}/${path.replace(/index\.html$/, "")}`));
  expect(sitemap).toContain(
    `<loc>${CONFIG.baseUrl}/claims/example-value/</loc><lastmod>2026-11-23</lastmod>`,
  );
  const records = [
    ...sitemap.matchAll(
      /<loc>[^<]*(?<!\/(?:names|browse))\/(?:claims|sources|entities|topics|releases)\/[^<]+<\/loc>(<lastmod>)?/g,
    ),
  ];
  expect(records.length).toBeGreaterThan(15);
  expect(records.filter(([, day]) => day === undefined)).toEqual([]);
});

it("robots.txt lets everybody read, and leads to the sitemap", () => {
  expect(PAGES.get("robots.txt")).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${CONFIG.baseUrl}/sitemap.xml\n`);
});
