import type { Markup, Props } from "../../markup.js";
import type { Facet, Listing } from "../../model/lists/listing.js";
import { hrefOf } from "../../site.js";
import type { ListKind } from "./list-kind.js";

/** How many values of a property a page offers; the page of the property has all. */
const OFFERED = 12;

/**
 * Other lists, by what their records share; and, where scripts run, a form that combines several choices. They stand on
 * the first page of all records alone, because their counts change with every release.
 */
export function ChoiceLinks({ site, kind, choices }: Props<{ kind: ListKind; choices: string }>): Markup {
  return (
    <>
      <nav class="choices" aria-label="Narrow the list">
        {kind.facets.map((facet) => (
          <FacetChoice site={site} prefix={kind.prefix} facet={facet} />
        ))}
      </nav>
      <details id="combine" hidden data-choices={hrefOf(site, choices)} data-base={hrefOf(site, "")}>
        <summary>Combine choices, and sort</summary>
      </details>
    </>
  );
}

function FacetChoice({ site, prefix, facet }: Props<{ prefix: string; facet: Facet }>): Markup {
  const { name, label, listings } = facet;
  return (
    <details>
      <summary>{label}</summary>
      <ListingLinks site={site} listings={listings.slice(0, OFFERED)} />
      {listings.length > OFFERED && (
        <p>
          <a href={hrefOf(site, `${prefix}${name}/`)}>
            All {listings.length}
            <span class="visually-hidden"> under {label}</span>
          </a>
        </p>
      )}
    </details>
  );
}

/** Lists, each with its number of records. */
export function ListingLinks({ site, listings }: Props<{ listings: readonly Listing[] }>): Markup {
  return (
    <ul class="plain">
      {listings.map(({ path, label, ids }) => (
        <li>
          <a href={hrefOf(site, path)}>
            <bdi>{label}</bdi>
          </a>{" "}
          <span class="soft">{ids.length}</span>
        </li>
      ))}
    </ul>
  );
}
