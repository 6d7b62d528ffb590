import type { Markup, Props } from "../../markup.js";
import { type ListPart, PER_PAGE, partsOf } from "../../model/lists/list-parts.js";
import type { Facet, Listing, WholeList } from "../../model/lists/listing.js";
import { makeChoices } from "../../model/lists/make-choices.js";
import type { ListFile, Page } from "../../page.js";
import { hrefOf, type Site } from "../../site.js";
import { Columns } from "../frame/columns.js";
import { PageHeading, type Step } from "../frame/page-heading.js";
import { Pager } from "../frame/pager.js";
import { ChoiceLinks, ListingLinks } from "./choice-links.js";
import { ListAside } from "./list-aside.js";
import { dataPath, type ListKind } from "./list-kind.js";

/** How many values of a property a page lists. */
const VALUES_PER_PAGE = 300;

/** The list of all records of a kind, and one for each value of each property, with CSV and JSON of each. */
export function* listPages(site: Site, kind: ListKind): Iterable<Page | ListFile> {
  const { whole, facets, prefix } = kind;
  yield* pagesOf(site, kind, whole, []);
  const choices = makeChoices({ ...kind, ...kind.choices });
  yield { path: choicesPath(kind), data: `${JSON.stringify(choices)}\n` };
  const above = [{ path: whole.path, label: whole.title }];
  for (const facet of facets) {
    yield* facetPages(site, kind, facet);
    const steps = [...above, { path: `${prefix}${facet.name}/`, label: facet.label }];
    for (const listing of facet.listings) yield* pagesOf(site, kind, listing, steps);
  }
}

/** What the script of a list loads to combine choices. */
function choicesPath({ whole }: ListKind): string {
  return `${whole.folder}choices.json`;
}

function* pagesOf(
  site: Site,
  kind: ListKind,
  listing: WholeList | Listing,
  above: readonly Step[],
): Iterable<Page | ListFile> {
  const { path, title, ids } = listing;
  const parts = partsOf(listing, kind.divisionOf);
  yield firstPage(site, kind, listing, above, parts);
  for (const part of parts) yield partPage(site, kind, listing, [...above, { path, label: title }], part);
  yield { path: dataPath(kind, listing, "csv"), data: kind.csv(ids) };
  yield { path: dataPath(kind, listing, "json"), data: kind.json(path, ids) };
}

function firstPage(
  site: Site,
  kind: ListKind,
  listing: WholeList | Listing,
  above: readonly Step[],
  parts: readonly ListPart[],
): Page {
  const { path, title, ids, stream } = listing;
  const isWhole = listing === kind.whole;
  const counted = `${kind.count(ids.length)}, ${kind.order[0]}`;
  return {
    path,
    title,
    description: `${title}: ${counted}.`,
    stream,
    ...(isWhole && { scripts: ["list"] }),
    body: (
      <Columns aside={<ListAside site={site} kind={kind} listing={listing} />}>
        <PageHeading site={site} above={above}>
          <bdi>{title}</bdi>
        </PageHeading>
        <p class="lede" id="list-count">
          {counted}
          {parts.length > 0 && `; these are the first ${PER_PAGE}`}.
        </p>
        {isWhole && kind.introduction}
        {isWhole ? (
          <ChoiceLinks site={site} kind={kind} choices={choicesPath(kind)} />
        ) : (
          <Combine site={site} kind={kind} listing={listing} />
        )}
        <div id="list-rows">
          {ids.length === 0 ? <p>There is none yet.</p> : kind.table(ids.slice(0, PER_PAGE))}
        </div>
        <div id="list-pages">
          <Divisions site={site} kind={kind} parts={parts} />
        </div>
      </Columns>
    ),
  };
}

/** From the list of one value to the list of all, where it is combined with others. */
function Combine({ site, kind, listing }: Props<{ kind: ListKind; listing: WholeList | Listing }>): Markup {
  if (!("value" in listing)) return null;
  const facet = kind.facets.find(({ listings }) => listings.includes(listing));
  return (
    <p class="soft">
      <a href={`${hrefOf(site, kind.whole.path)}?${facet?.name}=${encodeURIComponent(listing.value)}`}>
        Combine with other choices
      </a>
      , by a script
    </p>
  );
}

function partPage(
  site: Site,
  kind: ListKind,
  listing: WholeList | Listing,
  above: readonly Step[],
  { path, division, number, ids }: ListPart,
): Page {
  const title = `${listing.title}: ${divisionLabel(kind, division)}${number === 1 ? "" : `, page ${number}`}`;
  return {
    path,
    title,
    description: `${title}: ${kind.count(ids.length)}, ${kind.order[0]}.`,
    stream: listing.stream,
    body: (
      <Columns aside={<ListAside site={site} kind={kind} listing={listing} />}>
        <PageHeading site={site} above={above}>
          <bdi>{title}</bdi>
        </PageHeading>
        {kind.table(ids)}
      </Columns>
    ),
  };
}

/** The label of the value by which a list is divided: "2018", "A". */
function divisionLabel({ facets, divide }: ListKind, division: string): string {
  const facet = facets.find(({ name }) => name === divide);
  const listing = facet?.listings.find(({ value }) => value === division);
  return listing?.label ?? `no ${facet?.label.toLowerCase()}`;
}

/** Where the records are that the first page of a long list does not hold. */
function Divisions({ site, kind, parts }: Props<{ kind: ListKind; parts: readonly ListPart[] }>): Markup {
  if (parts.length === 0) return null;
  return (
    <nav class="pager" aria-label="Pages of this list">
      <p>All, by {kind.facets.find(({ name }) => name === kind.divide)?.label.toLowerCase()}:</p>
      <ul>
        {parts.map(({ path, division, number, ids }) => (
          <li>
            <a href={hrefOf(site, path)}>
              {divisionLabel(kind, division)}
              {number > 1 && `, page ${number}`}
            </a>{" "}
            <span class="soft">{ids.length}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** All values of a property. */
function* facetPages(site: Site, kind: ListKind, { name, label, listings }: Facet): Iterable<Page> {
  const { prefix, whole } = kind;
  const last = Math.max(1, Math.ceil(listings.length / VALUES_PER_PAGE));
  const pathOf = (number: number): string => `${prefix}${name}/${number === 1 ? "" : `page-${number}/`}`;
  for (let number = 1; number <= last; number += 1) {
    const shown = listings.slice((number - 1) * VALUES_PER_PAGE, number * VALUES_PER_PAGE);
    const title = `${whole.title} by: ${label.toLowerCase()}${number === 1 ? "" : `, page ${number}`}`;
    yield {
      path: pathOf(number),
      title,
      description: `${title}: every choice, each with its number of ${kind.kind}.`,
      stream: whole.stream,
      body: (
        <>
          <PageHeading site={site} above={[{ path: whole.path, label: whole.title }]}>
            {title}
          </PageHeading>
          {listings.length === 0 && <p>There is none yet.</p>}
          <ListingLinks site={site} listings={shown} />
          <Pager site={site} pathOf={pathOf} number={number} last={last} />
        </>
      ),
    };
  }
}
