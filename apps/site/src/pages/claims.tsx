import { describeStream, isGeneral, listPath } from "@claimwire/wire";
import { ClaimList } from "../components/claim/claim-list.js";
import { claimsInWords } from "../components/elements/values.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { Pager } from "../components/frame/pager.js";
import { FollowLink } from "../components/subscribe/feed-links.js";
import type { Markup, Props } from "../markup.js";
import { type ClaimListing, type Facet, findFacets } from "../model/claim-lists.js";
import { claimsCsv, claimsJson } from "../model/claim-table.js";
import { sortNewestFirst } from "../model/claim-time.js";
import type { ListFile, Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** How many claims a page lists. */
const PER_PAGE = 100;

/** How many values of a property a page offers; the page of the property has all. */
const OFFERED = 12;

/** The list of all claims, and one for each value of each property, with CSV and JSON of each. */
export function* claimsPages(site: Site): Iterable<Page | ListFile> {
  const facets = findFacets(site.index);
  const ids = sortNewestFirst(site.index, site.index.claims.keys());
  const all: ClaimListing = {
    path: listPath("claims"),
    title: "Claims",
    label: "all",
    ids,
    stream: "claims",
  };
  yield* listPages(site, all, facets);
  for (const facet of facets) {
    yield facetPage(site, facet);
    for (const listing of facet.listings) yield* listPages(site, listing, facets);
  }
}

/** Where the further pages and the data of a list are; those of all claims must not take the id of a claim. */
function folderOf({ path }: ClaimListing): string {
  return path === listPath("claims") ? "browse/all/" : path;
}

function pathOf(listing: ClaimListing, number: number): string {
  return number === 1 ? listing.path : `${folderOf(listing)}${number}/`;
}

function* listPages(site: Site, listing: ClaimListing, facets: readonly Facet[]): Iterable<Page | ListFile> {
  const { title, ids, stream } = listing;
  const last = Math.max(1, Math.ceil(ids.length / PER_PAGE));
  for (let number = 1; number <= last; number += 1) {
    const shown = ids.slice((number - 1) * PER_PAGE, number * PER_PAGE);
    const heading = number === 1 ? title : `${title}, page ${number}`;
    yield {
      path: pathOf(listing, number),
      title: heading,
      description: `${heading}: ${claimsInWords(ids.length)}, newest event first, with who says so, when and how much.`,
      stream,
      body: (
        <Columns aside={<ListAside site={site} listing={listing} />}>
          <PageHeading site={site} above={aboveOf(listing)}>
            <bdi>{heading}</bdi>
          </PageHeading>
          <p class="lede">
            {claimsInWords(ids.length)}, newest event first
            {last > 1 &&
              `; these are ${(number - 1) * PER_PAGE + 1} to ${(number - 1) * PER_PAGE + shown.length}`}
            .
          </p>
          <Choices site={site} listing={listing} facets={facets} />
          {ids.length === 0 ? <p>There is none yet.</p> : <ClaimList site={site} ids={shown} inOrder />}
          <Pager site={site} pathOf={(page) => pathOf(listing, page)} number={number} last={last} />
        </Columns>
      ),
    };
  }
  yield { path: `${folderOf(listing)}claims.csv`, data: claimsCsv(site, ids) };
  yield { path: `${folderOf(listing)}claims.json`, data: claimsJson(site, listing.path, ids) };
}

function aboveOf({ path }: ClaimListing): { path: string; label: string }[] {
  return path === listPath("claims") ? [] : [{ path: listPath("claims"), label: "Claims" }];
}

type ChoicesProps = Props<{ listing: ClaimListing; facets: readonly Facet[] }>;

/** Other lists, by what their claims share. */
function Choices({ site, listing, facets }: ChoicesProps): Markup {
  return (
    <nav class="choices" aria-label="Narrow the list">
      {facets.map((facet) => (
        <FacetChoice site={site} facet={facet} current={listing.path} />
      ))}
      <p>
        By <a href={hrefOf(site, listPath("topics"))}>topic</a>, or by whom or what it concerns:{" "}
        <a href={hrefOf(site, listPath("entities"))}>entity</a>
      </p>
    </nav>
  );
}

/** Beside a list: the list as data, and the nearest feed. */
function ListAside({ site, listing }: Props<{ listing: ClaimListing }>): Markup {
  return (
    <>
      <Section id="data" heading="This list as data">
        <ul class="plain">
          {(["csv", "json"] as const).map((format) => (
            <li>
              <a href={hrefOf(site, `${folderOf(listing)}claims.${format}`)}>{format.toUpperCase()}</a>
            </li>
          ))}
        </ul>
      </Section>
      <NearestFeed site={site} listing={listing} />
    </>
  );
}

type FacetChoiceProps = Props<{ facet: Facet; current: string }>;

function FacetChoice({ site, facet, current }: FacetChoiceProps): Markup {
  const { name, label, listings } = facet;
  const isOpen = listings.some(({ path }) => path === current);
  return (
    <details open={isOpen}>
      <summary>{label}</summary>
      <ListingLinks site={site} listings={listings.slice(0, OFFERED)} current={current} />
      {listings.length > OFFERED && (
        <p>
          <a href={hrefOf(site, `browse/${name}/`)}>
            All {listings.length}
            <span class="visually-hidden"> under {label}</span>
          </a>
        </p>
      )}
    </details>
  );
}

type ListingLinksProps = Props<{ listings: readonly ClaimListing[]; current?: string }>;

function ListingLinks({ site, listings, current }: ListingLinksProps): Markup {
  return (
    <ul class="plain">
      {listings.map(({ path, label, ids }) => (
        <li>
          <a href={hrefOf(site, path)} aria-current={path === current ? "page" : undefined}>
            <bdi>{label}</bdi>
          </a>{" "}
          <span class="soft">{ids.length}</span>
        </li>
      ))}
    </ul>
  );
}

/** The feed of the list's own changes is that of its asserter, or else that of all claims, which is wider. */
function NearestFeed({ site, listing: { stream, path } }: Props<{ listing: ClaimListing }>): Markup {
  const { title } = describeStream(stream, site.index.records);
  const isOwn = path === listPath("claims");
  return (
    <Section id="follow" heading="Follow">
      {!isOwn && (
        <p>
          This list has no feed of its own. Wider:{" "}
          {isGeneral(stream) ? "the feed of all claims." : `all that concerns ${title}.`}
        </p>
      )}
      <p>
        <FollowLink site={site} stream={stream} of={title} />
      </p>
    </Section>
  );
}

/** All values of a property. */
function facetPage(site: Site, { name, label, listings }: Facet): Page {
  return {
    path: `browse/${name}/`,
    title: `Claims by: ${label.toLowerCase()}`,
    description: `Every choice of claims by: ${label.toLowerCase()}, each with its number of claims.`,
    stream: "claims",
    body: (
      <>
        <PageHeading site={site} above={[{ path: listPath("claims"), label: "Claims" }]}>
          Claims by: {label.toLowerCase()}
        </PageHeading>
        {listings.length === 0 && <p>There is none yet.</p>}
        <ListingLinks site={site} listings={listings} />
      </>
    ),
  };
}
