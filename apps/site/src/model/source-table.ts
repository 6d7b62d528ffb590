import { keyOf, type Source } from "@claimwire/schema";
import { entityName, pagePath } from "@claimwire/wire";
import { absoluteUrlOf, type Site } from "../site.js";
import { DATA_LICENCE, type DataRow, ROW_END, rowsCsv, rowsJson } from "./lists/list-data.js";

/** The columns of a list of sources as data. */
const COLUMNS = [
  "id",
  "title",
  "language",
  "publisher",
  "published",
  "type",
  "followUpOf",
  "link",
  "url",
  "claims",
  ...ROW_END,
] as const;

type Row = DataRow<(typeof COLUMNS)[number]>;

function rowOf(site: Site, id: string, source: Source): Row {
  const { index } = site;
  const page = absoluteUrlOf(site, pagePath(keyOf("sources", id)));
  const changedInRelease = site.history.timesOf(keyOf("sources", id))?.changed.version ?? "";
  const publisher = entityName(index.records, source.publisher);
  const published = source.published ?? "";
  return {
    id,
    title: source.title,
    language: source.language ?? "",
    publisher,
    published,
    type: source.type,
    followUpOf: (source.cites ?? []).map((cited) => cited.source).join("; "),
    link: source.availability.state,
    url: source.url ?? "",
    claims: String(index.claimsRestingOn.get(id).length),
    page,
    changedInRelease,
    licence: DATA_LICENCE,
    cite: [
      `${publisher}, ${source.title}`,
      published || "no date given",
      `as recorded by ${site.config.title}, sources/${id}, release ${changedInRelease}, ${page}`,
    ].join(", "),
  };
}

function rowsOf(site: Site, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => {
    const source = site.index.sources.get(id);
    return source === undefined ? [] : [rowOf(site, id, source)];
  });
}

/** Sources as CSV (RFC 4180), one a row, each with the licence of what we say of it, and how to cite it. */
export function sourcesCsv(site: Site, ids: readonly string[]): string {
  return rowsCsv(COLUMNS, rowsOf(site, ids));
}

/** Sources as JSON: the list's address, its licence, and what the rows of the CSV say. */
export function sourcesJson(site: Site, path: string, ids: readonly string[]): string {
  return rowsJson(site, "sources", path, rowsOf(site, ids));
}
