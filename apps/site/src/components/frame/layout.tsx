import { ABOUT_PATH, HOME_PATH, SUBSCRIBE_PATH } from "@claimwire/feeds";
import { listPath, RELEASES_PATH } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { Page } from "../../page.js";
import { hrefOf } from "../../site.js";
import { HeadMetadata } from "./head-metadata.js";
import { SiteFooter } from "./site-footer.js";

const SECTIONS: readonly (readonly [path: string, label: string])[] = [
  [listPath("claims"), "Claims"],
  [listPath("sources"), "Sources"],
  [listPath("entities"), "Entities"],
  [listPath("topics"), "Topics"],
  [RELEASES_PATH, "Releases"],
  [SUBSCRIBE_PATH, "Subscribe"],
  [ABOUT_PATH, "About"],
];

/** The whole document around a page's body. */
export function Layout({ site, page }: Props<{ page: Page }>): Markup {
  return (
    <html lang={site.config.language}>
      <head>
        <HeadMetadata site={site} page={page} />
      </head>
      <body>
        <a class="skip-link" href="#main">
          Skip to content
        </a>
        <header class="site-header">
          <a class="wordmark" href={hrefOf(site, HOME_PATH)}>
            {site.config.title}
          </a>
          <nav aria-label="Main">
            <ul>
              {SECTIONS.map(([path, label]) => (
                <li>
                  <a href={hrefOf(site, path)} aria-current={currentOf(page.path, path)}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex={-1}>
          {page.body}
        </main>
        <SiteFooter site={site} />
      </body>
    </html>
  );
}

function currentOf(page: string, section: string): "page" | "true" | undefined {
  if (page === section) return "page";
  return page.startsWith(section) ? "true" : undefined;
}
