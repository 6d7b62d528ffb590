import { ABOUT_PATH, SUBSCRIBE_PATH } from "@claimwire/feeds";
import { releasePath } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { hrefOf } from "../../site.js";
import { Instant } from "../elements/values.js";

/** The footer of every page: the release that it shows, and the licences. */
export function SiteFooter({ site }: Props): Markup {
  const newest = site.releases.at(-1);
  return (
    <footer class="site-footer">
      {newest && (
        <p>
          Shows <a href={hrefOf(site, releasePath(newest.version))}>release {newest.version}</a> of{" "}
          <Instant at={newest.released} />.
        </p>
      )}
      <p>
        Claims are attributed to those who make them; none is a finding by {site.config.title}. Data{" "}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="external license nofollow noopener">
          CC BY 4.0
        </a>
        , code MIT. <a href={hrefOf(site, SUBSCRIBE_PATH)}>Subscribe</a> or read{" "}
        <a href={hrefOf(site, ABOUT_PATH)}>what we promise and how to correct us</a>.
      </p>
    </footer>
  );
}
