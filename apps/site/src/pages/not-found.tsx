import { HOME_PATH } from "@claimwire/feeds";
import { listPath, RELEASES_PATH } from "@claimwire/wire";
import { PageHeading } from "../components/frame/page-heading.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** What a server shows for an address that leads nowhere. */
export function* notFoundPages(site: Site): Iterable<Page> {
  yield {
    path: "404.html",
    title: "Nothing here",
    description: "This address leads to no page.",
    unlisted: true,
    scripts: ["find-page"],
    body: (
      <>
        <PageHeading site={site}>Nothing here</PageHeading>
        <p class="lede">
          This address leads to no page. Pages of records are never taken away, even when a claim is withdrawn
          or moved, so the address is probably mistyped or was cut short.
        </p>
        <p>
          A record has a page as of each release that changed it. For any other release, open the page of the
          record: its history leads to the release before.
        </p>
        <ul>
          <li>
            <a href={hrefOf(site, HOME_PATH)}>The first page</a>
          </li>
          <li>
            <a href={hrefOf(site, listPath("claims"))}>All claims</a>
          </li>
          <li>
            <a href={hrefOf(site, RELEASES_PATH)}>All releases</a>
          </li>
        </ul>
      </>
    ),
  };
}
