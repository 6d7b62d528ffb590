import { cleanText, SafeHtml } from "@claimwire/feeds";
import { Columns } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { GUIDES_PATH, guidePath } from "../guides/guide-paths.js";
import { type RenderedGuide, renderMarkdown } from "../guides/render-markdown.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";
import { DEVELOPERS_PATH } from "./developers.js";

/** A page for each guide that the checkout has, and the list of them. */
export function* guidePages(site: Site): Iterable<Page> {
  if (site.guides.size === 0) return;
  const guides = [...site.guides].map(([file, text]) => [file, renderMarkdown(site, file, text)] as const);
  yield listPage(site, guides);
  for (const [file, { title, summary, html }] of guides) {
    yield {
      path: guidePath(file),
      title: `${title} (guide)`,
      description: summary.slice(0, 200),
      body: (
        <Columns>
          <PageHeading
            site={site}
            above={[
              { path: DEVELOPERS_PATH, label: "Developers" },
              { path: GUIDES_PATH, label: "Guides" },
            ]}
          >
            {title}
          </PageHeading>
          <div class="guide">{new SafeHtml(cleanText(html))}</div>
        </Columns>
      ),
    };
  }
}

function listPage(site: Site, guides: readonly (readonly [file: string, guide: RenderedGuide])[]): Page {
  return {
    path: GUIDES_PATH,
    title: "Guides",
    description: "How the dataset is made, read, followed, checked and corrected.",
    body: (
      <Columns>
        <PageHeading site={site} above={[{ path: DEVELOPERS_PATH, label: "Developers" }]}>
          Guides
        </PageHeading>
        <p class="lede">How the dataset is made, read, followed, checked and corrected.</p>
        <ul class="guides">
          {guides.map(([file, { title, summary }]) => (
            <li>
              <a href={hrefOf(site, guidePath(file))}>{title}</a>
              <p class="soft">{summary}</p>
            </li>
          ))}
        </ul>
      </Columns>
    ),
  };
}
