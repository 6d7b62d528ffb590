import { AVAILABILITIES, type CodeList, SOURCE_TYPES } from "@claimwire/schema";
import { FOLLOW_UPS_PATH, listPath } from "@claimwire/wire";
import { Filters, ShownCount } from "../components/frame/filters.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { SourceList } from "../components/source/source-list.js";
import { StreamAside } from "../components/subscribe/feed-links.js";
import { sortByDate } from "../model/sort-by-date.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** The list of all sources. */
export function* sourcesPages(site: Site): Iterable<Page> {
  const { sources } = site.index;
  const present = new Set<string>([...sources.values()].map(({ type }) => type));
  const filters = [
    { name: "availability", label: "Link", options: optionsOf(AVAILABILITIES) },
    { name: "type", label: "Type", options: optionsOf(SOURCE_TYPES).filter(([type]) => present.has(type)) },
  ];
  yield {
    path: listPath("sources"),
    title: "Sources",
    description:
      "Every document that claims rest on, with its publisher, its date and whether it can still be had.",
    stream: "sources",
    body: (
      <div class="filterable">
        <div>
          <PageHeading site={site}>Sources</PageHeading>
          <p class="lede">
            {sources.size} documents, oldest first. Titles are those of the publishers; one in [brackets] is
            ours, for a document whose title we have not seen. None of their text is kept here. Those that
            cite an earlier one are also listed <a href={hrefOf(site, FOLLOW_UPS_PATH)}>by year</a>.
          </p>
        </div>
        <Filters filters={filters} />
        <SourceList site={site} ids={sortByDate(site.index, [...sources.keys()])} filtered />
        <div class="beside">
          <ShownCount of={sources.size} />
          <StreamAside site={site} stream="follow-ups" />
          <StreamAside site={site} stream="sources" />
        </div>
      </div>
    ),
  };
}

function optionsOf(codes: CodeList): [code: string, label: string][] {
  return Object.entries(codes).map(([code, { label }]) => [code, label]);
}
