import { listPath } from "@claimwire/wire";
import { PageHeading } from "../components/frame/page-heading.js";
import { PlaceBars, PlaceTree } from "../components/places/place-tree.js";
import { topPlaces } from "../model/dossier/places.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** Where all places are listed by what they lie in. */
export const PLACES_PATH = "places/";

/** The places and facilities of the dataset, each under the place in which it lies. */
export function* placesPages(site: Site): Iterable<Page> {
  const places = topPlaces(site.index);
  yield {
    path: PLACES_PATH,
    title: "Places",
    description:
      "The places that claims name, each under the place in which it lies, with its number of claims.",
    stream: "all",
    body: (
      <>
        <PageHeading site={site} above={[{ path: listPath("entities"), label: "Entities" }]}>
          Places
        </PageHeading>
        <p class="lede">A wider place brings the claims of the places in it with it.</p>
        {places.length === 0 && <p>There is none yet.</p>}
        <PlaceBars site={site} id="place-bars" ids={places} />
        {places.length > 0 && <PlaceTree site={site} ids={places} />}
      </>
    ),
  };
}
