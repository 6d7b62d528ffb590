import { byCodeUnits } from "@claimwire/ledger";
import { FOLLOW_UPS_PATH, listPath } from "@claimwire/wire";
import { Joined } from "../components/elements/lines.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { Pager } from "../components/frame/pager.js";
import { CitationBars } from "../components/pictures/citation-bars.js";
import { FollowUpBars } from "../components/pictures/follow-up-bars.js";
import { OpenLinks } from "../components/source/open-links.js";
import { SourceCitation, SourceItem } from "../components/source/source-list.js";
import { StreamAside } from "../components/subscribe/feed-links.js";
import type { Markup, Props } from "../markup.js";
import { followUpsByYear, UNDATED } from "../model/source/follow-ups-by-year.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** How many follow-ups a page lists; of more, the first page lists the newest of each year. */
const PER_PAGE = 100;
const NEWEST = 6;

/** The sources that cite another, by the year in which they were published. */
export function* followUpsPages(site: Site): Iterable<Page> {
  const years = followUpsByYear(site.index).sort(newestFirst);
  const isLong = years.flatMap(([, ids]) => ids).length > PER_PAGE;
  yield followUpsPage(site, years, isLong);
  if (isLong) for (const [year, ids] of years) yield* yearPages(site, year, ids);
}

type Years = readonly (readonly [year: string, ids: readonly string[]])[];

function followUpsPage(site: Site, years: Years, isLong: boolean): Page {
  return {
    path: FOLLOW_UPS_PATH,
    title: "Follow-ups",
    description: "Every later document that cites an earlier one, by the year in which it was published.",
    stream: "follow-ups",
    body: (
      <Columns aside={<StreamAside site={site} stream="follow-ups" />}>
        <PageHeading site={site} above={[{ path: listPath("sources"), label: "Sources" }]}>
          Follow-ups
        </PageHeading>
        <p class="lede">Documents that cite an earlier one, newest year first.</p>
        {years.length === 0 && <p>There is none yet.</p>}
        <FollowUpBars
          site={site}
          id="by-year"
          ids={years.flatMap(([, ids]) => ids)}
          hrefOf={(year) => `#${year}`}
        />
        {years.map(([year, ids]) => (
          <Section id={year} heading={yearInWords(year)} count={ids.length}>
            <FollowUpList site={site} ids={isLong ? ids.slice(-NEWEST) : ids} />
            {isLong && (
              <p>
                <a href={hrefOf(site, yearPath(year))}>
                  All {ids.length}
                  <span class="visually-hidden"> of {yearInWords(year)}</span>
                </a>
              </p>
            )}
          </Section>
        ))}
        {years.length > 0 && (
          <Section id="who-cites" heading="Who cites whom">
            <CitationBars site={site} id="citations" />
          </Section>
        )}
      </Columns>
    ),
  };
}

function yearPath(year: string, number = 1): string {
  return number === 1 ? `${FOLLOW_UPS_PATH}${year}/` : `${FOLLOW_UPS_PATH}${year}/${number}/`;
}

/** All follow-ups of a year, on as many pages as they need. */
function* yearPages(site: Site, year: string, ids: readonly string[]): Iterable<Page> {
  const last = Math.ceil(ids.length / PER_PAGE);
  for (let number = 1; number <= last; number += 1) {
    const title = `Follow-ups: ${yearInWords(year)}${number === 1 ? "" : `, page ${number}`}`;
    yield {
      path: yearPath(year, number),
      title,
      description: `${title}. Documents that cite an earlier one, oldest first.`,
      stream: "follow-ups",
      body: (
        <Columns aside={<StreamAside site={site} stream="follow-ups" />}>
          <PageHeading site={site} above={[{ path: FOLLOW_UPS_PATH, label: "Follow-ups" }]}>
            {title}
          </PageHeading>
          <FollowUpList site={site} ids={ids.slice((number - 1) * PER_PAGE, number * PER_PAGE)} />
          <Pager site={site} pathOf={(page) => yearPath(year, page)} number={number} last={last} />
        </Columns>
      ),
    };
  }
}

function FollowUpList({ site, ids }: Props<{ ids: readonly string[] }>): Markup {
  return (
    <ul class="sources">
      {ids.map((id) => (
        <SourceItem site={site} id={id}>
          <Cited site={site} id={id} />
        </SourceItem>
      ))}
    </ul>
  );
}

function yearInWords(year: string): string {
  return year === UNDATED ? "No date given" : year;
}

/** The newest year first; what has no date comes last. */
function newestFirst([a]: Years[number], [b]: Years[number]): number {
  if (a === UNDATED || b === UNDATED) return a === UNDATED ? 1 : -1;
  return byCodeUnits(b, a);
}

/** The documents that a follow-up cites, and links to itself. */
function Cited({ site, id }: Props<{ id: string }>): Markup {
  const source = site.index.sources.get(id);
  const cited = [...new Set((source?.cites ?? []).map(({ source: one }) => one))];
  return (
    <>
      cites <Joined pieces={cited.map((one) => <SourceCitation site={site} id={one} />)} />
      {source && <OpenLinks source={source} />}
    </>
  );
}
