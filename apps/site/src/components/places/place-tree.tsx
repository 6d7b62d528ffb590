import { keyOf } from "@claimwire/schema";
import { entityName, pagePath } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { claimsConcerning } from "../../model/dataset-index.js";
import { claimsWithin, partsWithin, placesIn } from "../../model/dossier/places.js";
import { hrefOf, type Site } from "../../site.js";
import { NamedLink } from "../elements/record-link.js";
import { claimsInWords } from "../elements/values.js";
import { type BarRow, BarRows } from "../pictures/bar-rows.js";

type PlaceTreeProps = Props<{ ids: readonly string[]; within?: readonly string[]; levels?: number }>;

/** A tree of more places than this has two levels; the pages of the places have the others. */
const MANY = 200;
/** How many places stand side by side. */
const ABREAST = 100;

/**
 * Places as a tree, each with the number of claims that name it or a place in it. `within` holds the places above
 * these, so that a circle in the data ends.
 */
export function PlaceTree({ site, ids, within = [], levels = levelsOf(site, ids) }: PlaceTreeProps): Markup {
  return (
    <ul class="topics">
      {ids.slice(0, ABREAST).map((id) => {
        const around = [...within, id];
        const inner = levels < 2 ? [] : placesIn(site.index, id).filter((place) => !around.includes(place));
        return (
          <li>
            <NamedLink site={site} kind="entities" id={id} />{" "}
            <span class="soft">{claimsInWords(claimsWithin(site.index, id).size)}</span>
            {inner.length > 0 && <PlaceTree site={site} ids={inner} within={around} levels={levels - 1} />}
          </li>
        );
      })}
      {ids.length > ABREAST && <li class="soft">and {ids.length - ABREAST} more</li>}
    </ul>
  );
}

function levelsOf({ index }: Site, ids: readonly string[]): number {
  const places = ids.flatMap((id) => [...partsWithin(index, id)]);
  return places.length > MANY ? 2 : Number.POSITIVE_INFINITY;
}

/** The claims of places as bars, those of a place in another under it. */
export function PlaceBars({ site, id, ids }: Props<{ id: string; ids: readonly string[] }>): Markup {
  const rows = rowsOf(site, ids, []);
  if (rows.length < 2) return null;
  const told = rows.map(({ label, count }) => `${label}: ${count}`).join("; ");
  return (
    <BarRows
      id={id}
      title="Claims by place"
      description={`A bar for each place, the places in it under it. ${told}.`}
      legend="Full: claims that name the place itself; hatched: claims that name only places in it."
      headings={["Place", "Claims", "of them of places in it alone"]}
      rows={rows}
      most={16}
    />
  );
}

function rowsOf(site: Site, ids: readonly string[], within: readonly string[]): BarRow[] {
  const { index } = site;
  return ids.flatMap((id) => {
    const around = [...within, id];
    const count = claimsWithin(index, id).size;
    const own: BarRow = {
      label: entityName(index.records, id),
      href: hrefOf(site, pagePath(keyOf("entities", id))),
      count,
      second: count - claimsConcerning(index, id).length,
      depth: within.length,
    };
    const inner = placesIn(index, id).filter((place) => !around.includes(place));
    return [own, ...rowsOf(site, inner, around)];
  });
}
