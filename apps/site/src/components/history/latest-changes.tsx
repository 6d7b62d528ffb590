import type { ClaimsRelease } from "@claimwire/release";
import { releasePath } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { HistoryItem } from "../../model/change-history.js";
import { pickNews } from "../../model/sort-by-importance.js";
import { hrefOf } from "../../site.js";
import { Instant } from "../elements/values.js";
import { ChangeLine } from "./change-line.js";

/** How many releases are shown, and how many changes of each. */
const RELEASES = 3;
const CHANGES = 5;

/** The newest releases, each with its most important changes. */
export function LatestChanges({ site }: Props): Markup {
  return (
    <>
      {site.releases
        .toReversed()
        .slice(0, RELEASES)
        .map((release) => (
          <LatestRelease site={site} release={release} items={pickNews(site.history.in(release))} />
        ))}
    </>
  );
}

function LatestRelease({
  site,
  release,
  items,
}: Props<{ release: ClaimsRelease; items: readonly HistoryItem[] }>): Markup {
  const rest = release.changes.length - Math.min(items.length, CHANGES);
  const href = hrefOf(site, releasePath(release.version));
  return (
    <>
      <h3>
        <Instant at={release.released} />, <a href={href}>release {release.version}</a>
      </h3>
      <ul class="changes">
        {items.slice(0, CHANGES).map((item) => (
          <li>
            <ChangeLine site={site} item={item} />
          </li>
        ))}
        {rest > 0 && (
          <li>
            <a href={href}>
              {rest} more {rest === 1 ? "change" : "changes"}
              <span class="visually-hidden"> in release {release.version}</span>
            </a>
          </li>
        )}
      </ul>
    </>
  );
}
