import { indexLedger, replay } from "@claimwire/ledger";
import { type ClaimsRelease, inLedgerFolder } from "@claimwire/release";
import { type DatasetCitation, UNNAMED } from "@claimwire/release/cite";
import { KINDS, type Kind, NO_VOCABULARY, VOCABULARY_LISTS, type Vocabulary } from "@claimwire/schema";
import { hanForms } from "@claimwire/wire/han-forms";
import { newIdsOf } from "../src/collections/part-data.js";
import type { DatasetData } from "../src/collections/parts.js";
import { releaseDataOf } from "../src/past/release-data.js";
import { publishRecords } from "../src/publish/publish-records.js";
import type { PackageData } from "../src/release/release-info.js";
import type { SiteData } from "../src/release/site-data.js";
import { LEGAL_FORMS } from "../src/text/legal-form.js";
import { type DataAbout, renderDataFiles } from "./data-files.js";
import { orderFields } from "./order-fields.js";
import { type PackageText, renderDataPackage } from "./render-data-package.js";
import { renderIds } from "./render-ids.js";
import {
  renderAliasModule,
  renderDataModule,
  renderPackedModule,
  renderRecordModule,
  renderRequiredData,
  renderRequiredModule,
  renderSingleTypes,
} from "./render-module.js";

/** Text of files by path from `dist/`. */
export type Files = ReadonlyMap<string, string>;

/** The records of the newest of some releases, as the package gives them. Throws when the ledger does not add up. */
export function readDataset(releases: readonly ClaimsRelease[]): DatasetData {
  const { issues, ...dataset } = replay(releases);
  const [issue] = inLedgerFolder(issues);
  if (issue) throw new Error(`${issue.at.file}: ${issue.message}`);
  return orderFields(publishRecords(dataset, indexLedger(releases)));
}

/** The modules of single records and their types, for each id that leads to one. */
function singleRecords(kind: Kind, data: DatasetData, packageName: string): [string, string][] {
  const { records, stubs } = data[kind];
  const moved = stubs.map((stub) => [stub.id, newIdsOf(stub)[0] ?? stub.id] as const);
  const targets = [...records.map(({ id }) => [id, id] as const), ...moved];
  return [
    ...records.map((record): [string, string] => [`${kind}/${record.id}.js`, renderRecordModule(record)]),
    ...moved.map(([id, to]): [string, string] => [`${kind}/${id}.js`, renderAliasModule(to)]),
    ...targets.map(([id]): [string, string] => [`${kind}/${id}.cjs`, renderRequiredModule(kind, id)]),
    [`single-${kind}.d.cts`, renderSingleTypes(packageName, kind, targets)],
  ];
}

/** The modules of data that the code imports: ES modules hold it, those of CommonJS take it out of files. */
function dataModules(
  releases: readonly ClaimsRelease[],
  data: DatasetData,
  { site, citation, vocabulary }: Pick<PackageData, "site" | "citation"> & Pick<DataAbout, "vocabulary">,
): [string, string][] {
  const terms = vocabularyData(vocabulary);
  const forms = hanForms([JSON.stringify(data), LEGAL_FORMS.source]);
  const release = { ...releaseDataOf(releases), site, citation, hanForms: forms };
  const parts = { ...data, release, vocabulary: terms };
  const required = {
    ...Object.fromEntries(KINDS.map((kind) => [kind, requiredPart(kind)])),
    release: `{ release: all.release, times: all.times, site: all.site, citation: ${JSON.stringify(citation)}, hanForms: ${JSON.stringify(forms)} }`,
  };
  return [
    ...Object.entries(parts).map(([name, part]): [string, string] => [
      `esm/data/${name}.js`,
      renderDataModule(part),
    ]),
    ["esm/data/ledger.js", renderPackedModule(releases)],
    ...Object.entries(required).map(([name, expression]): [string, string] => [
      `cjs/data/${name}.js`,
      renderRequiredData("data.json", expression),
    ]),
    ["cjs/data/ledger.js", renderRequiredData("ledger.json", "all")],
    ["cjs/data/vocabulary.js", `exports.data = ${JSON.stringify(terms)};\n`],
  ];
}

/** The codes of a vocabulary, each with its label and its definition alone. */
function vocabularyData(vocabulary: Vocabulary): object {
  const lists = VOCABULARY_LISTS.map((list) => {
    const codes = Object.entries(vocabulary[list]);
    return [
      list,
      Object.fromEntries(codes.map(([code, { label, definition }]) => [code, { label, definition }])),
    ];
  });
  return Object.fromEntries(lists);
}

/** The records of a kind out of `data.json`. */
function requiredPart(kind: Kind): string {
  const ids = `all.withheld.flatMap((key) => (key.startsWith("${kind}/") ? [key.slice(${kind.length + 1})] : []))`;
  return `{ records: all.${kind}, stubs: all.stubs.${kind}, withheld: ${ids} }`;
}

/** What the settings of the checkout say for the package. */
export interface PackageSettings {
  readonly site?: SiteData;
  /** What the ids of the JSON Schemas begin with: a tag URI (RFC 4151) of the authority of the feeds. */
  readonly schemaBase?: string;
  /** What the dataset calls itself. */
  readonly title?: string;
  readonly citation?: DatasetCitation;
  /** The codes that the dataset has of its own. */
  readonly vocabulary?: Vocabulary;
}

/**
 * Every file of `dist/` that depends on the records: the modules of data, ids and single records, and the files for
 * readers of any language. The same releases give the same bytes.
 */
export function renderPackageFiles(
  releases: readonly ClaimsRelease[],
  about: PackageText,
  {
    site = {},
    schemaBase = "tag:claimwire.example,2026:schema/",
    citation = { ...UNNAMED, package: about.name },
    title = citation.title,
    vocabulary = NO_VOCABULARY,
  }: PackageSettings = {},
): Files {
  const data = readDataset(releases);
  const { release, times } = releaseDataOf(releases);
  const files = renderDataFiles(data, { release, times, site, ledger: releases, schemaBase, vocabulary });
  const versions = releases.map(({ version }) => version);
  return new Map([
    ...dataModules(releases, data, { site, citation, vocabulary }),
    ["cjs/ids.d.ts", renderIds(data, versions, vocabulary)],
    ...KINDS.flatMap((kind) => singleRecords(kind, data, about.name)),
    ["cjs/package.json", `{ "type": "commonjs" }\n`],
    ...files.map(({ path, text }): [string, string] => [path, text]),
    ["datapackage.json", renderDataPackage(files, release, { ...about, title, shortName: citation.name })],
  ]);
}
