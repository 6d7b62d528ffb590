import { capitalise, listPath } from "@claimwire/wire";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { SEARCH_PATH, SearchForm } from "../components/frame/search-form.js";
import type { Markup, Props } from "../markup.js";
import { type NameList, nameLists, namesPath } from "../model/name-lists.js";
import type { ListFile, Page } from "../page.js";
import { searchShards } from "../search/search-shards.js";
import { hrefOf, type Site } from "../site.js";

/** The page of the search, and the parts of its index. */
export function* searchPages(site: Site): Iterable<Page | ListFile> {
  const shards = searchShards(site);
  yield {
    path: SEARCH_PATH,
    title: "Search",
    description:
      "Finds claims, sources, entities and topics by words, names in any script, codes and amounts.",
    stream: "all",
    scripts: ["search"],
    body: (
      <Columns aside={<Explanation />}>
        <PageHeading site={site}>Search</PageHeading>
        <SearchForm site={site} />
        <p id="search-status" role="status"></p>
        <div
          id="search-results"
          data-base={hrefOf(site, "")}
          data-shards={shards.map((_, place) => hrefOf(site, shardPath(place))).join(" ")}
        ></div>
        <Section id="names" heading="All names and titles, by their first letter">
          <p class="soft">For the search of the browser itself, which needs no script.</p>
          {nameLists(site).map((list) => (
            <Initials site={site} list={list} />
          ))}
          <p>
            All statements, newest event first: <a href={hrefOf(site, listPath("claims"))}>claims</a>
          </p>
        </Section>
      </Columns>
    ),
  };
  for (const [place, shard] of shards.entries()) {
    yield { path: shardPath(place), data: `${JSON.stringify(shard)}\n` };
  }
}

function shardPath(place: number): string {
  return `${SEARCH_PATH}records-${place + 1}.json`;
}

function Explanation(): Markup {
  return (
    <Section id="how" heading="What it finds">
      <p>
        Words begun or whole, with small mistakes: <q>Yarkant</q>. Names in any script: <q>莎车</q>, also as{" "}
        <q>莎車</q>. Codes: <q>002236</q>. Amounts: <q>$686 million</q>. Ids of records, the former ones too.
        A record has all words of the query.
      </p>
    </Section>
  );
}

function Initials({ site, list: { kind, initials } }: Props<{ list: NameList }>): Markup {
  return (
    <p class="initials">
      {capitalise(kind)}:
      {initials.map(({ slug, label, names }) => (
        <>
          {" "}
          <a href={hrefOf(site, namesPath(kind, slug))}>
            {label}
            <span class="visually-hidden">
              {" "}
              ({kind}, {names.length})
            </span>
          </a>
        </>
      ))}
    </p>
  );
}
