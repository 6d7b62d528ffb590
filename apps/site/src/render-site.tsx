import { cleanText } from "@claimwire/feeds";
import { Layout } from "./components/frame/layout.js";
import type { Page } from "./page.js";
import { PAGES } from "./pages.js";
import type { Site } from "./site.js";

/** A file of the site: its path below the site's folder, and its text. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Renders every page, one after the other, so that whoever writes them needs no memory for all.
 * The same site gives the same bytes.
 */
export function* renderSite(site: Site): Iterable<SiteFile> {
  for (const make of PAGES) {
    for (const page of make(site)) yield { path: fileOf(page), text: renderPage(site, page) };
  }
}

function renderPage(site: Site, page: Page): string {
  // A component may give a promise, and then so does the whole; none of ours waits for anything.
  const html = String(<Layout site={site} page={page} />);
  // No text of a sound record holds what HTML forbids; should one ever, the page is sound all the same.
  return `<!doctype html>\n${cleanText(html)}\n`;
}

function fileOf({ path }: Page): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
