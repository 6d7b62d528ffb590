import { ABOUT_PATH, HOME_PATH, SUBSCRIBE_PATH } from "@claimwire/feeds";
import { KINDS } from "@claimwire/schema";
import { capitalise, listPath, RELEASES_PATH, releasePath } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { Page } from "../../page.js";
import { DEVELOPERS_PATH } from "../../pages/developers.js";
import { absoluteUrlOf, hrefOf } from "../../site.js";
import { renderOnce } from "../elements/render-once.js";
import { Instant } from "../elements/values.js";
import { HeadMetadata } from "./head-metadata.js";
import { ReportLinks } from "./report-links.js";
import { SEARCH_PATH, SearchForm } from "./search-form.js";

const SECTIONS: readonly (readonly [path: string, label: string])[] = [
  ...KINDS.map((kind) => [listPath(kind), capitalise(kind)] as const),
  [RELEASES_PATH, "Releases"],
  [SUBSCRIBE_PATH, "Subscribe"],
  [DEVELOPERS_PATH, "Developers"],
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
        {renderOnce(site, headerName(page.path), () => (
          <SiteHeader site={site} path={page.path} />
        ))}
        <main id="main" tabindex={-1}>
          {page.body}
        </main>
        <SiteFooter site={site} page={page} />
      </body>
    </html>
  );
}

/** The name of the site and its main pages; the section of `path` is marked. */
function SiteHeader({ site, path: current }: Props<{ path: string }>): Markup {
  return (
    <header class="site-header">
      <a class="wordmark" href={hrefOf(site, HOME_PATH)}>
        {site.config.title}
      </a>
      <nav aria-label="Main">
        <ul>
          {SECTIONS.map(([path, label]) => (
            <li>
              <a href={hrefOf(site, path)} aria-current={currentOf(current, path)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {current !== SEARCH_PATH && <SearchForm site={site} />}
    </header>
  );
}

/** Headers that are the same have the same name. */
function headerName(path: string): string {
  const marks = SECTIONS.map(([section]) => currentOf(path, section) ?? "");
  return `header ${path === SEARCH_PATH} ${marks.join()}`;
}

function currentOf(page: string, section: string): "page" | "true" | undefined {
  if (page === section) return "page";
  return page.startsWith(section) ? "true" : undefined;
}

/**
 * The footer of every page: the release that last changed the page, how to report an error, and the licences. It never
 * names the newest release, so that a release leaves the pages alone whose content it does not change.
 */
function SiteFooter({ site, page }: Props<{ page: Page }>): Markup {
  const { changed } = page;
  return (
    <footer class="site-footer">
      {changed && (
        <p>
          Last changed by <a href={hrefOf(site, releasePath(changed.version))}>release {changed.version}</a>{" "}
          of <Instant at={changed.released} />. <a href={hrefOf(site, RELEASES_PATH)}>All releases</a>
        </p>
      )}
      <ReportLinks site={site} page={page} />
      <p class="print-only">{absoluteUrlOf(site, page.path)}</p>
      {renderOnce(site, "terms", () => (
        <Terms site={site} />
      ))}
    </footer>
  );
}

/** On what terms the pages can be used. */
function Terms({ site }: Props): Markup {
  const { title, publisher } = site.config;
  return (
    <p>
      Claims are attributed to those who make them; none is a finding by {title}.
      {publisher !== undefined && ` Published by ${publisher}.`} Data{" "}
      <a href="https://creativecommons.org/licenses/by/4.0/" rel="external license nofollow noopener">
        CC BY 4.0
      </a>
      , code MIT. <a href={hrefOf(site, SUBSCRIBE_PATH)}>Subscribe</a> or read{" "}
      <a href={hrefOf(site, ABOUT_PATH)}>what we promise and how to correct us</a>.
    </p>
  );
}
