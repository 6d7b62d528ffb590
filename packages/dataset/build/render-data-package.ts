import { createHash } from "node:crypto";
import type { ReleaseInfo } from "../src/release/release-info.js";
import type { DataFile } from "./data-files.js";
import type { Table } from "./tables/tables.js";

/** What package.json says of the package, for the files made from it. */
export interface PackageText {
  readonly name: string;
  readonly description: string;
}

/** The same, with what the dataset is called: its title, and a short name in plain letters. */
interface NamedPackage extends PackageText {
  readonly title: string;
  readonly shortName: string;
}

const LICENCE = {
  name: "CC-BY-4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
  title: "Creative Commons Attribution 4.0",
};

/** Frictionless Table Schema (specs.frictionlessdata.io/table-schema). */
function tableSchema({ name: table, columns, key, parent }: Table): object {
  const fields = columns.map(({ name, doc, type, codes, required }) => {
    const constraints = { ...(required ? { required } : {}), ...(codes ? { enum: codes } : {}) };
    return { name, type, description: doc, ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
  });
  const leads = columns.flatMap(({ name, refersTo }) =>
    refersTo ? [{ column: name, table: refersTo }] : [],
  );
  const foreignKeys = [...(parent ? [parent] : []), ...leads].map((lead) => ({
    fields: [lead.column],
    // Within a table itself, its name is left out.
    reference: { resource: lead.table === table ? "" : lead.table, fields: ["id"] },
  }));
  return { fields, primaryKey: key, ...(foreignKeys.length > 0 ? { foreignKeys } : {}), missingValues: [""] };
}

function resourceName(path: string): string {
  return path
    .replace(/^csv\//, "")
    .replace(/\.csv$/, "")
    .replace(/[^a-z0-9]+/g, "-");
}

function resourceOf({ path, title, mediatype, text, table }: DataFile): object {
  const bytes = Buffer.from(text);
  const common = {
    name: table?.name ?? resourceName(path),
    path,
    title,
    mediatype,
    encoding: "utf-8",
    bytes: bytes.length,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
  };
  return table
    ? { ...common, profile: "tabular-data-resource", format: "csv", schema: tableSchema(table) }
    : common;
}

/** `datapackage.json`: what the files are, for tools that know Frictionless Data Packages (version 1). */
export function renderDataPackage(
  files: readonly DataFile[],
  release: ReleaseInfo,
  about: NamedPackage,
): string {
  const descriptor = {
    profile: "data-package",
    name: about.shortName,
    id: `${about.name}@${release.version}`,
    title: about.title,
    description: about.description,
    version: release.version,
    ...(release.released === "" ? {} : { created: release.released }),
    licenses: [LICENCE],
    resources: files.map(resourceOf),
  };
  return `${JSON.stringify(descriptor)}\n`;
}
