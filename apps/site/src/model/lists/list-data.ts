import { compareVersions } from "@claimwire/ledger";
import { stringify } from "csv-stringify/sync";
import { absoluteUrlOf, type Site } from "../../site.js";

export const DATA_LICENCE = "CC-BY-4.0";

/** A record as a row of data: each says its licence, its release and how to cite it, for rows are taken apart. */
export type DataRow<Column extends string = string> = Readonly<Record<Column, string>>;

/** What every row ends with. */
export const ROW_END = ["page", "changedInRelease", "licence", "cite"] as const;

/** Rows as CSV (RFC 4180); no cell can be taken for a formula. */
export function rowsCsv(columns: readonly string[], rows: readonly DataRow[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    record_delimiter: "windows",
    // A reader may end a record at a line break of any sort, so a cell that holds one stands in quotes.
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}

/** Rows as JSON under the name of their kind, after the address, the licence, the newest release and how to cite them. */
export function rowsJson(site: Site, name: string, path: string, rows: readonly DataRow[]): string {
  const page = absoluteUrlOf(site, path);
  const changedInRelease = rows
    .flatMap((row) => row.changedInRelease || [])
    .sort(compareVersions)
    .at(-1);
  const cite = `${site.config.title}, ${name}, release ${changedInRelease ?? "none"}, ${page}`;
  return `${JSON.stringify({ page, licence: DATA_LICENCE, changedInRelease, cite, [name]: rows }, null, 2)}\n`;
}
