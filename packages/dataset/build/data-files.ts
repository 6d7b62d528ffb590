import type { ClaimsRelease } from "@claimwire/release";
import { KINDS, type Kind, type Vocabulary } from "@claimwire/schema";
import { newIdsOf } from "../src/collections/part-data.js";
import type { DatasetData } from "../src/collections/parts.js";
import { openDataset } from "../src/open-dataset.js";
import type { ReleaseData } from "../src/release/release-info.js";
import type { SiteData } from "../src/release/site-data.js";
import { RECORDS } from "./record-names.js";
import { codeLists } from "./render-code-lists.js";
import { renderJsonSchemas } from "./render-json-schema.js";
import { type CsvOptions, renderCsv } from "./tables/render-csv.js";
import { type Table, tablesOf } from "./tables/tables.js";
import { whoSaysWhat } from "./tables/who-says-what.js";

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
    data[kind].stubs.flatMap((stub) =>
      newIdsOf(stub).map((to) => ({ of: kind, id: stub.id, kind: stub.kind, to })),
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

function csvFile(table: Table, records: readonly object[], options?: CsvOptions): DataFile {
  const text = renderCsv(table, records, options);
  return { path: `csv/${table.name}.csv`, title: table.doc, mediatype: "text/csv", text, table };
}

const CODES: Table = {
  name: "codes",
  doc: "The codes that records use, with what they mean.",
  columns: [
    {
      name: "list",
      doc: "The list of codes: the kind of field that holds one.",
      type: "string",
      required: true,
    },
    { name: "code", doc: "The code.", type: "string", required: true },
    { name: "label", doc: "What people call it.", type: "string", required: true },
    { name: "definition", doc: "What it means.", type: "string", required: true },
  ],
  key: ["list", "code"],
  rowsOf: (row) => [row as Record<string, string>],
};

function codeRows(vocabulary: Vocabulary): object[] {
  return [...codeLists(vocabulary)].flatMap(([list, codes]) =>
    Object.entries(codes).map(([code, { label, definition }]) => ({ list, code, label, definition })),
  );
}

/** A byte order mark, by which a spreadsheet knows UTF-8. */
const MARK = "\ufeff";

function spreadsheet(data: DatasetData, about: DataAbout): DataFile {
  const table = whoSaysWhat(openDataset(data, about, about.site));
  // Readers of tables by their schemas, of which not all know the mark, have the other tables.
  const { table: _, ...file } = csvFile(table, data.claims.records, { escapesFormulas: true });
  return { ...file, path: `${table.name}.csv`, text: `${MARK}${file.text}` };
}

function kindTables(kind: Kind, data: DatasetData, vocabulary: Vocabulary): readonly DataFile[] {
  return tablesOf(kind, RECORDS[kind].doc, vocabulary).map((table) => csvFile(table, data[kind].records));
}

/** What the files tell beside the records. */
export interface DataAbout extends ReleaseData {
  /** The codes that the dataset has of its own. */
  readonly vocabulary: Vocabulary;
  readonly site: SiteData;
  readonly ledger: readonly ClaimsRelease[];
  /** What the ids of the JSON Schemas begin with. */
  readonly schemaBase: string;
}

/** The whole dataset as one JSON document; `schema/dataset.json` describes it. */
function renderDataJson(data: DatasetData, { release, times, site }: DataAbout): string {
  const records = KINDS.map((kind) => [kind, data[kind].records]);
  const stubs = Object.fromEntries(KINDS.map((kind) => [kind, data[kind].stubs]));
  const withheld = KINDS.flatMap((kind) => data[kind].withheld.map((id) => `${kind}/${id}`));
  return `${JSON.stringify({ release, times, site, ...Object.fromEntries(records), stubs, withheld })}\n`;
}

/** The files of data beside the modules: JSON, NDJSON, CSV and their JSON Schemas. */
export function renderDataFiles(data: DatasetData, about: DataAbout): readonly DataFile[] {
  const lines = KINDS.flatMap((kind) => data[kind].records.map((record) => `${JSON.stringify(record)}\n`));
  const schemas = [...renderJsonSchemas(about.schemaBase, about.vocabulary)].map(([name, text]) => ({
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
    ...KINDS.flatMap((kind) => kindTables(kind, data, about.vocabulary)),
    csvFile(STUBS, stubsOf(data)),
    csvFile(CODES, codeRows(about.vocabulary)),
    spreadsheet(data, about),
    ...schemas,
  ];
}
