import { KINDS } from "@claimwire/schema";
import { apiDatasetPath, capitalise, RELEASES_PATH, releasePath } from "@claimwire/wire";
import { PageHeading } from "../components/frame/page-heading.js";
import type { Markup, Props } from "../markup.js";
import { AS_OF_PATH, maySeePast } from "../model/as-of.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/**
 * The lists of all records as of any release, which a script makes of the dataset of that release. Search engines are
 * asked to leave the page out, as they are with the records as of a release.
 */
export function* pastListsPages(site: Site): Iterable<Page> {
  yield {
    path: AS_OF_PATH,
    title: "The dataset as of a release",
    description: "The lists of all records as they were in any release of the dataset.",
    unlisted: true,
    scripts: ["as-of"],
    body: (
      <>
        <PageHeading site={site} above={[{ path: RELEASES_PATH, label: "Releases" }]}>
          The dataset as of a release
        </PageHeading>
        <p class="lede">
          What the records said in a release. They may have been corrected since: the page of each record says
          what it says today.
        </p>
        <PastForm site={site} />
        <div id="past">
          <ul>
            {site.releases.toReversed().map(({ version }) => (
              <li>
                <a href={hrefOf(site, releasePath(version))}>Release {version}</a>, its{" "}
                <a href={hrefOf(site, apiDatasetPath(version))}>whole dataset as JSON</a>
              </li>
            ))}
          </ul>
        </div>
      </>
    ),
  };
}

/** The choice of a release and a kind; hidden without a script. */
function PastForm({ site }: Props): Markup {
  const hidden = site.history.keys().filter((key) => !maySeePast(site, key));
  return (
    <form
      id="past-form"
      class="choose"
      action={hrefOf(site, AS_OF_PATH)}
      data-unseen={hidden.length > 0 ? hidden.join(" ") : undefined}
      hidden
    >
      <label>
        Release{" "}
        <select name="release">
          {site.releases.toReversed().map(({ version, released }) => (
            <option value={version}>
              {version}, {released.slice(0, 10)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Kind{" "}
        <select name="kind">
          {KINDS.map((kind) => (
            <option value={kind}>{capitalise(kind)}</option>
          ))}
        </select>
      </label>
      <label>
        With the words <input type="search" name="text" />
      </label>
      <button type="submit">Show</button>
    </form>
  );
}
