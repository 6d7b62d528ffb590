import { indexLedger, replay } from "@claimwire/ledger";
import { type ClaimsRelease, inLedgerFolder } from "@claimwire/release";
import { KIND_SINGULAR, KINDS, type Kind } from "@claimwire/schema";
import type { DatasetData } from "../src/parts.js";
import { releaseDataOf } from "../src/past/release-data.js";
import { publishRecords } from "../src/publish-records.js";
import { renderDataFiles } from "./data-files.js";
import { orderFields } from "./order-fields.js";
import { RECORDS } from "./record-names.js";
import { type PackageText, renderDataPackage } from "./render-data-package.js";
import { renderIds } from "./render-ids.js";
import {
  type ModuleFormat,
  renderAliasModule,
  renderDataJson,
  renderDataModule,
  renderRecordModule,
  renderRecordModuleTypes,
} from "./render-module.js";

/** Text of files by path from `dist/`. */
export type Files = ReadonlyMap<string, string>;

const FORMATS: readonly ModuleFormat[] = ["esm", "cjs"];

/** The records of the newest of some releases, as the package gives them. Throws when the ledger does not add up. */
export function readDataset(releases: readonly ClaimsRelease[]): DatasetData {
  const { issues, ...dataset } = replay(releases);
  const [issue] = inLedgerFolder(issues);
  if (issue) throw new Error(`${issue.at.file}: ${issue.message}`);
  return orderFields(publishRecords(dataset, indexLedger(releases)));
}

function recordModules(kind: Kind, data: DatasetData, format: ModuleFormat): [string, string][] {
  const { records, stubs } = data[kind];
  const folder = `${format}/${kind}`;
  return [
    ...records.map((record): [string, string] => [
      `${folder}/${record.id}.js`,
      renderRecordModule(record, format),
    ]),
    ...stubs.map(({ id, to }): [string, string] => {
      const target = typeof to === "string" ? to : (to[0] ?? id);
      return [`${folder}/${id}.js`, renderAliasModule(target, format)];
    }),
    [`${format}/one/${KIND_SINGULAR[kind]}.d.ts`, renderRecordModuleTypes(RECORDS[kind].name, kind, format)],
  ];
}

function modules(
  releases: readonly ClaimsRelease[],
  data: DatasetData,
  format: ModuleFormat,
): [string, string][] {
  const ids = renderIds(
    data,
    releases.map(({ version }) => version),
  );
  const parts = { ...data, release: releaseDataOf(releases), ledger: releases };
  return [
    ...Object.entries(parts).map(([name, part]): [string, string] =>
      format === "esm"
        ? [`esm/data/${name}.js`, renderDataModule(part)]
        : [`cjs/data/${name}.json`, renderDataJson(part)],
    ),
    [`${format}/ids.d.ts`, ids],
    ...KINDS.flatMap((kind) => recordModules(kind, data, format)),
  ];
}

/**
 * Every file of `dist/` that depends on the records: the modules of data, ids and single records, and the files for
 * readers of any language. The same releases give the same bytes.
 */
export function renderPackageFiles(releases: readonly ClaimsRelease[], about: PackageText): Files {
  const data = readDataset(releases);
  const { release } = releaseDataOf(releases);
  const files = renderDataFiles(data, release);
  return new Map([
    ...FORMATS.flatMap((format) => modules(releases, data, format)),
    ["cjs/package.json", `{ "type": "commonjs" }\n`],
    ...files.map(({ path, text }): [string, string] => [path, text]),
    ["datapackage.json", renderDataPackage(files, release, about)],
  ]);
}
