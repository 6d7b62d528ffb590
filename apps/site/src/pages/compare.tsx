import { dayInWords, RELEASES_PATH } from "@claimwire/wire";
import {
  COMPARE_PATH,
  COMPARE_SCRIPT,
  CompareForm,
  WithoutScript,
} from "../components/compare/compare-form.js";
import { ComparedList } from "../components/compare/compared-list.js";
import { ComparisonFacts } from "../components/compare/comparison-facts.js";
import { PageHeading } from "../components/frame/page-heading.js";
import type { Markup, Props } from "../markup.js";
import { type ComparedRecord, compareReleases, type ReleaseComparison } from "../model/compare-releases.js";
import { changesPath, headOf, toldChanges } from "../model/told-changes.js";
import type { ListFile, Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** The most records that a page shows with what was before and after, and the most that it lists after these. */
const SHOWN_WHOLE = 60;
const SHOWN_AT_MOST = 200;

/** `compare/1.0.0...1.8.0/`: the page that compares two releases. */
export function comparePath(from: string, to: string): string {
  return `${COMPARE_PATH}${from}...${to}/`;
}

/**
 * Each release with the newest as a page, any two by a script on `compare/`, and for that script what each release
 * changed, in words.
 */
export function* comparePages(site: Site): Iterable<Page | ListFile> {
  const told = site.releases.map((release) => toldChanges(site, release));
  for (const changes of told) {
    yield { path: changesPath(changes.version), data: `${JSON.stringify(changes)}\n` };
  }
  yield choicePage(site);
  for (const [place, release] of site.releases.entries()) {
    if (place < site.releases.length - 1) {
      yield comparisonPage(site, compareReleases(headOf(release), told.slice(place + 1)));
    }
  }
}

const ABOVE = [{ path: RELEASES_PATH, label: "Releases" }];

function choicePage(site: Site): Page {
  const newest = site.releases.at(-1)?.version;
  return {
    path: COMPARE_PATH,
    title: "Compare two releases",
    description: "What differs between two versions of the dataset: before and after, with the causes.",
    scripts: [COMPARE_SCRIPT],
    body: (
      <>
        <PageHeading site={site} above={ABOVE}>
          Compare two releases
        </PageHeading>
        <CompareForm site={site} />
        <WithoutScript site={site} />
        <div id="compared">
          <h2>With the newest</h2>
          {site.releases.length < 2 && <p>There are no two releases yet.</p>}
          <ul>
            {site.releases.slice(0, -1).map(({ version, released }) => (
              <li>
                <a href={hrefOf(site, comparePath(version, newest ?? ""))}>
                  {version} with {newest}
                </a>{" "}
                <span class="soft">released on {dayInWords(released)}</span>
              </li>
            ))}
          </ul>
        </div>
      </>
    ),
  };
}

function comparisonPage(site: Site, comparison: ReleaseComparison): Page {
  const [from, to] = [comparison.from.version, comparison.to.version];
  return {
    path: comparePath(from, to),
    title: `Compare ${from} with ${to}`,
    description: `What differs between release ${from} of the dataset and the newest, ${to}: ${comparison.records.length} records.`,
    // The page of the next release takes its place.
    unlisted: true,
    scripts: [COMPARE_SCRIPT],
    body: (
      <>
        <PageHeading site={site} above={[...ABOVE, { path: COMPARE_PATH, label: "Compare" }]}>
          {from} … {to}
        </PageHeading>
        <CompareForm site={site} comparison={comparison} />
        <WithoutScript site={site} />
        <div id="compared">
          <p class="soft">
            <a href={`${hrefOf(site, COMPARE_PATH)}?from=${from}&to=${to}`}>
              All differences, as CSV and JSON too
            </a>
            , by this site’s script.
          </p>
          <ComparisonFacts comparison={comparison} base={hrefOf(site, "")} />
          <Differences site={site} comparison={comparison} />
        </div>
      </>
    ),
  };
}

/** First what changed in records that both releases have, then the records that only one has. */
function Differences({ site, comparison: { records } }: Props<{ comparison: ReleaseComparison }>): Markup {
  const isChanged = ({ outcome }: ComparedRecord): boolean => outcome !== "added";
  const changed = records.filter(isChanged);
  const added = records.filter((record) => !isChanged(record));
  const lines = changed.slice(SHOWN_WHOLE).map((record) => ({ ...record, alterations: [] }));
  const rest = [...lines, ...added];
  return (
    <>
      {changed.length > 0 && <h2>Before and after ({changed.length})</h2>}
      <ComparedList records={changed.slice(0, SHOWN_WHOLE)} base={hrefOf(site, "")} />
      {rest.length > 0 && (
        <h2>
          {lines.length > 0 ? "Changed too, and new" : "New"} ({rest.length})
        </h2>
      )}
      <ComparedList records={rest.slice(0, SHOWN_AT_MOST)} base={hrefOf(site, "")} />
      {rest.length > SHOWN_AT_MOST && (
        <p>
          {rest.length - SHOWN_AT_MOST} more. The page of each release between the two lists them, and so does
          the comparison above, by cause and by whom it concerns.
        </p>
      )}
    </>
  );
}
