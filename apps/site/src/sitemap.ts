import type { Page } from "./page.js";
import { absoluteUrlOf, type Site } from "./site.js";

/** The address of the list of pages for search engines (sitemaps.org, protocol 0.9). */
export const SITEMAP_PATH = "sitemap.xml";

/** What the list says of a page. */
export type SitemapPage = Pick<Page, "path" | "changed" | "unlisted">;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

/** The pages that search engines may list, each with the day on which the ledger last changed it, where it has one. */
export function renderSitemap(site: Site, pages: readonly SitemapPage[]): string {
  const rows = pages
    .filter(({ unlisted }) => unlisted !== true)
    .map(({ path, changed }) => {
      const address = escapeXml(absoluteUrlOf(site, path));
      const day = changed === undefined ? "" : `<lastmod>${changed.released.slice(0, 10)}</lastmod>`;
      return `<url><loc>${address}</loc>${day}</url>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...rows,
    "</urlset>",
    "",
  ].join("\n");
}

/** Search engines may read everything; the list of pages has its absolute address (RFC 9309, sitemaps.org). */
export function renderRobots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrlOf(site, SITEMAP_PATH)}\n`;
}
