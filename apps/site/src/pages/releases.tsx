import { type ClaimsRelease, toldSummary } from "@claimwire/release";
import { RELEASES_PATH } from "@claimwire/wire";
import { COMPARE_PATH } from "../components/compare/compare-form.js";
import { Instant } from "../components/elements/values.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { ReleaseLink } from "../components/history/history-section.js";
import { NoteText } from "../components/history/note-text.js";
import { ReleaseSummary } from "../components/history/release-summary.js";
import { StreamAside } from "../components/subscribe/feed-links.js";
import type { Markup, Props } from "../markup.js";
import { AS_OF_PATH } from "../model/as-of.js";
import { datasetLinkedData } from "../model/linked-data.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** How many releases, the newest, the list tells of; earlier ones are links. */
const TOLD = 30;

/** How many of its notes the list tells of a release, whose page has all. */
const NOTES = 5;

/** The list of all releases. */
export function* releasesPages(site: Site): Iterable<Page> {
  yield {
    path: RELEASES_PATH,
    title: "Releases",
    description: "Every version of the dataset, newest first, with what it changed and why.",
    stream: "releases",
    linkedData: datasetLinkedData(site, site.releases.at(-1)),
    body: (
      <Columns aside={<StreamAside site={site} stream="releases" />}>
        <PageHeading site={site}>Releases</PageHeading>
        <p class="lede">
          Every version of the dataset, newest first. Its number tells what changed: the first part moves when
          a record disappears or the shape of records changes, the second when records or topics are added or
          a claim's standing changes, the third when something is corrected.
        </p>
        {site.releases.length > 1 && (
          <p>
            <a href={hrefOf(site, COMPARE_PATH)}>Compare two releases</a>, or list{" "}
            <a href={hrefOf(site, AS_OF_PATH)}>the dataset as of a release</a>.
          </p>
        )}
        <ol class="releases" reversed>
          {site.releases
            .slice(-TOLD)
            .reverse()
            .map((release) => (
              <ReleaseItem site={site} release={release} />
            ))}
        </ol>
        <Section id="earlier" heading="Earlier" count={Math.max(0, site.releases.length - TOLD)}>
          <ol class="plain" reversed>
            {site.releases
              .slice(0, -TOLD)
              .reverse()
              .map(({ version, released }) => (
                <li>
                  <ReleaseLink site={site} version={version} /> <Instant at={released} />
                </li>
              ))}
          </ol>
        </Section>
        {site.releases.length === 0 && <p>Nothing has been released yet.</p>}
      </Columns>
    ),
  };
}

function ReleaseItem({ site, release }: Props<{ release: ClaimsRelease }>): Markup {
  return (
    <li>
      <h2>
        <ReleaseLink site={site} version={release.version} />{" "}
        <small>
          <Instant at={release.released} />
        </small>
      </h2>
      {release.notes.slice(0, NOTES).map((note) => (
        <p>
          <NoteText text={toldSummary(note)} />
        </p>
      ))}
      {release.notes.length > NOTES && <p class="soft">And {release.notes.length - NOTES} more notes.</p>}
      <p class="soft">
        <ReleaseSummary release={release} />
      </p>
    </li>
  );
}
