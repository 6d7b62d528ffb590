import { LICENCE } from "@claimwire/wire";
import { stringify } from "csv-stringify/browser/esm/sync";
import type { ReleaseComparison } from "./compare-releases.js";

const COLUMNS = [
  "record",
  "name",
  "outcome",
  "field",
  "before",
  "after",
  "signals",
  "causes",
  "entities",
  "releases",
];

/** A comparison as JSON: both releases with their digests, and each record with what was before and after. */
export function comparisonJson({ from, to, records }: ReleaseComparison): string {
  return `${JSON.stringify({ from, to, licence: LICENCE, records }, null, 2)}\n`;
}

/** A comparison as CSV (RFC 4180), a row for each value that differs; no cell can be taken for a formula. */
export function comparisonCsv({ records }: ReleaseComparison): string {
  const rows = records.flatMap(({ alterations = [], ...record }) => {
    const { signals, causes, entities, releases, record: key, name, outcome } = record;
    const lists = [signals, causes, entities, releases].map((list) => list.join("; "));
    const values = alterations.length === 0 ? [undefined] : alterations;
    return values.map((one) => [key, name, outcome, one?.label, one?.before, one?.after, ...lists]);
  });
  return stringify([COLUMNS, ...rows], {
    record_delimiter: "windows",
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}
