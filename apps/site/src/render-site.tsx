import { Definitions, definitionsIn } from "./components/elements/term.js";
import { addContents } from "./components/frame/contents.js";
import { Layout } from "./components/frame/layout.js";
import type { Page, PageMaker } from "./page.js";
import { PAGES } from "./pages.js";
import type { Site } from "./site.js";
import { renderRobots, renderSitemap, SITEMAP_PATH, type SitemapPage } from "./sitemap.js";

/**
 * Renders one page at a time, each with its path below the site's folder, so that the writer never holds all pages in
 * memory. The same site gives the same bytes.
 */
export function* renderSite(
  site: Site,
  makers: readonly PageMaker[] = PAGES,
): Iterable<{ readonly path: string; readonly text: string }> {
  const listed: SitemapPage[] = [];
  for (const make of makers) {
    for (const page of make(site)) {
      if ("data" in page) {
        yield { path: page.path, text: page.data };
        continue;
      }
      listed.push({ path: page.path, changed: page.changed, unlisted: page.unlisted === true });
      yield { path: fileOf(page), text: renderPage(site, page) };
    }
  }
  yield { path: SITEMAP_PATH, text: renderSitemap(site, listed) };
  yield { path: "robots.txt", text: renderRobots(site) };
}

/** The end of every document, before which the definitions of its words stand. */
const END = "</body></html>";

/** The document of one page. */
export function renderPage(site: Site, page: Page): string {
  const document = String(<Layout site={site} page={page} />);
  const definitions = String(<Definitions site={site} ids={definitionsIn(document)} />);
  const content = addContents(document.slice(0, -END.length));
  return `<!doctype html>\n${content}${definitions}${END}\n`;
}

function fileOf({ path }: Page): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
