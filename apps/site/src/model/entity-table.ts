import { type Entity, keyOf } from "@claimwire/schema";
import { pagePath } from "@claimwire/wire";
import { absoluteUrlOf, type Site } from "../site.js";
import { claimsConcerning } from "./dataset-index.js";
import { DATA_LICENCE, type DataRow, ROW_END, rowsCsv, rowsJson } from "./lists/list-data.js";

/** The columns of a list of entities as data. */
const COLUMNS = [
  "id",
  "name",
  "otherNames",
  "type",
  "description",
  "partOf",
  "identifiers",
  "claims",
  ...ROW_END,
] as const;

type Row = DataRow<(typeof COLUMNS)[number]>;

function rowOf(site: Site, id: string, entity: Entity): Row {
  const page = absoluteUrlOf(site, pagePath(keyOf("entities", id)));
  const changedInRelease = site.history.timesOf(keyOf("entities", id))?.changed.version ?? "";
  const { name, names = {}, type, description = "", partOf = "", identifiers = {} } = entity;
  return {
    id,
    name,
    otherNames: Object.values(names).flat().join("; "),
    type,
    description,
    partOf,
    identifiers: Object.entries(identifiers)
      .map(([scheme, { value }]) => `${scheme}:${value}`)
      .join("; "),
    claims: String(claimsConcerning(site.index, id).length),
    page,
    changedInRelease,
    licence: DATA_LICENCE,
    cite: `${site.config.title}, entities/${id}, release ${changedInRelease}, ${page}`,
  };
}

function rowsOf(site: Site, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => {
    const entity = site.index.entities.get(id);
    return entity === undefined ? [] : [rowOf(site, id, entity)];
  });
}

/** Entities as CSV (RFC 4180), one a row, each with its licence and how to cite it. */
export function entitiesCsv(site: Site, ids: readonly string[]): string {
  return rowsCsv(COLUMNS, rowsOf(site, ids));
}

/** Entities as JSON: the list's address, its licence, and what the rows of the CSV say. */
export function entitiesJson(site: Site, path: string, ids: readonly string[]): string {
  return rowsJson(site, "entities", path, rowsOf(site, ids));
}
