import type { ClaimsRelease } from "@claimwire/release";
import { KINDS, type Kind } from "@claimwire/schema";
import type { DatasetData } from "../src/parts.js";
import type { ReleaseData } from "../src/release-info.js";
import type { SiteData } from "../src/site-data.js";
import { RECORDS } from "./record-names.js";
import { renderCsv } from "./render-csv.js";
import { renderJsonSchemas } from "./render-json-schema.js";
import { type Table, tablesOf } from "./tables.js";

/** A file of data in the package, for readers of any language. */
export interface DataFile {
  /** From `dist/`. */
  readonly path: string;
  readonly title: string;
  readonly mediatype: string;
  readonly text: string;
  readonly table?: Table;
}

function stubsOf(data: DatasetData): object[] {
  return KINDS.flatMap((kind) =>
    data[kind].stubs.flatMap(({ id, kind: how, to }) =>
      (typeof to === "string" ? [to] : to).map((target) => ({ of: kind, id, kind: how, to: target })),
    ),
  );
}

const STUBS: Table = {
  name: "stubs",
  doc: "Ids of records that moved or were divided, one row for each new id.",
  columns: [
    { name: "of", doc: "The kind of record.", type: "string", required: true, codes: KINDS },
    { name: "id", doc: "The old id.", type: "string", required: true },
    { name: "kind", doc: "What happened.", type: "string", required: true, codes: ["moved", "split"] },
    { name: "to", doc: "The new id.", type: "string", required: true },
  ],
  key: ["of", "id", "to"],
  rowsOf: (stub) => [stub as Record<string, string>],
};

function csvFile(table: Table, records: readonly object[]): DataFile {
  const text = renderCsv(table, records);
  return { path: `csv/${table.name}.csv`, title: table.doc, mediatype: "text/csv", text, table };
}

function kindTables(kind: Kind, data: DatasetData): readonly DataFile[] {
  return tablesOf(kind, RECORDS[kind].doc).map((table) => csvFile(table, data[kind].records));
}

/** What the files tell beside the records. */
interface About extends ReleaseData {
  readonly site: SiteData;
  readonly ledger: readonly ClaimsRelease[];
}

/** The whole dataset as one JSON document; `schema/dataset.json` describes it. */
function renderDataJson(data: DatasetData, { release, times, site }: About): string {
  const records = KINDS.map((kind) => [kind, data[kind].records]);
  const stubs = Object.fromEntries(KINDS.map((kind) => [kind, data[kind].stubs]));
  const withheld = KINDS.flatMap((kind) => data[kind].withheld.map((id) => `${kind}/${id}`));
  return `${JSON.stringify({ release, times, site, ...Object.fromEntries(records), stubs, withheld })}\n`;
}

/** The files of data beside the modules: JSON, NDJSON, CSV and their JSON Schemas. */
export function renderDataFiles(data: DatasetData, about: About): readonly DataFile[] {
  const lines = KINDS.flatMap((kind) => data[kind].records.map((record) => `${JSON.stringify(record)}\n`));
  const schemas = [...renderJsonSchemas()].map(([name, text]) => ({
    path: `schema/${name}`,
    title: `JSON Schema: ${name}`,
    mediatype: "application/schema+json",
    text,
  }));
  return [
    {
      path: "data.json",
      title: "The whole dataset",
      mediatype: "application/json",
      text: renderDataJson(data, about),
    },
    {
      path: "records.ndjson",
      title: "One record a line",
      mediatype: "application/x-ndjson",
      text: lines.join(""),
    },
    {
      path: "ledger.json",
      title: "Every release with its changes, causes and digests: see ledger.md",
      mediatype: "application/json",
      text: `${JSON.stringify(about.ledger)}\n`,
    },
    ...KINDS.flatMap((kind) => kindTables(kind, data)),
    csvFile(STUBS, stubsOf(data)),
    ...schemas,
  ];
}
