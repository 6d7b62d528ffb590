import { listPath } from "@claimwire/wire";
import { EntityTable } from "../components/entity/entity-table.js";
import type { ListKind } from "../components/list/list-kind.js";
import { listPages } from "../components/list/list-pages.js";
import { claimsConcerning } from "../model/dataset-index.js";
import { entitiesCsv, entitiesJson } from "../model/entity-table.js";
import { entityProperties, initialOfEntity, sortEntitiesByName } from "../model/lists/entity-properties.js";
import { findFacets, type WholeList } from "../model/lists/listing.js";
import type { ListFile, Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";
import { PLACES_PATH } from "./places.js";

/** The lists of entities. */
export function* entitiesPages(site: Site): Iterable<Page | ListFile> {
  yield* listPages(site, entitiesKind(site));
}

function entitiesKind(site: Site): ListKind {
  const { index } = site;
  const prefix = "browse/entities/";
  const whole: WholeList = {
    path: listPath("entities"),
    folder: `${prefix}all/`,
    title: "Entities",
    ids: sortEntitiesByName(index),
    stream: "all",
    hasOwnStream: false,
  };
  const claims = new Map(whole.ids.map((id) => [id, claimsConcerning(index, id).length]));
  return {
    kind: "entities",
    whole,
    prefix,
    facets: findFacets(whole, prefix, entityProperties(index)),
    count: (number) => (number === 1 ? "1 entity" : `${number} entities`),
    order: ["A to Z", "Z to A"],
    divide: "initial",
    introduction: (
      <p>
        Companies, people in public roles, bodies, <a href={hrefOf(site, PLACES_PATH)}>places</a>, projects
        and systems. Being listed here says nothing of anybody's conduct: it means that a claim names them.
      </p>
    ),
    divisionOf: (id) => initialOfEntity(index, id),
    table: (ids) => <EntityTable site={site} ids={ids} />,
    csv: (ids) => entitiesCsv(site, ids),
    json: (path, ids) => entitiesJson(site, path, ids),
    choices: {
      orders: [
        {
          name: "claims",
          label: "most claims first",
          ids: whole.ids.toSorted((a, b) => (claims.get(b) ?? 0) - (claims.get(a) ?? 0)),
        },
      ],
    },
  };
}
