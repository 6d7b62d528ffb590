import { stringify } from "csv-stringify/sync";
import type { Table } from "./tables.js";

export interface CsvOptions {
  /** Puts an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection). */
  readonly escapesFormulas?: boolean;
}

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled; UTF-8). Values stand as they are, unless formulas are escaped.
 */
export function renderCsv(
  { columns, rowsOf }: Table,
  records: readonly object[],
  { escapesFormulas = false }: CsvOptions = {},
): string {
  const names = columns.map(({ name }) => name);
  return stringify(records.flatMap(rowsOf) as object[], {
    header: true,
    columns: names,
    record_delimiter: "windows",
    // A reader may end a record at a line break of any sort, so a cell that holds one stands in quotes.
    quote_record_delimiter: true,
    escape_formulas: escapesFormulas,
  });
}
