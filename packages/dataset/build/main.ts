import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NO_VOCABULARY, type Vocabulary } from "@claimwire/schema";
import { datasetCitation, readLedger, readVocabulary, type WrittenSettings } from "@claimwire/store";
import { type PackageSettings, renderPackageFiles } from "./package-files.js";
import { siteAddresses } from "./site-addresses.js";
import { withoutLocalLinks, writeEntries, writeFiles, writeOldEntries } from "./write-files.js";

// Compiled to `.build/`, beside which the package's own folders stand.
const PACKAGE = new URL("../", import.meta.url);
const DIST = fileURLToPath(new URL("dist/", PACKAGE));
const ROOT = fileURLToPath(new URL("../../", PACKAGE));

/** What the package says of itself in documents of the checkout. */
const DOCUMENTS = [
  ["docs/ledger.md", "ledger.md"],
  ["CORRECTIONS.md", "corrections.md"],
] as const;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(new URL("package.json", PACKAGE), "utf8")) as Manifest;
}

/** What the settings and the vocabulary of a checkout say for the package. */
function packageSettings(settings: WrittenSettings, vocabulary: Vocabulary): PackageSettings {
  const { title, baseUrl, feeds } = settings;
  return {
    site: siteAddresses(baseUrl),
    schemaBase: `tag:${feeds.tagAuthority}:schema/`,
    title,
    citation: datasetCitation(settings),
    vocabulary,
  };
}

/**
 * What the settings of the checkout, which `claimwire` checks, say for the package; never what a shell sets, so that the
 * same commit makes the same package.
 */
function readSettings(): PackageSettings {
  const file = join(ROOT, "claimwire.config.json");
  if (!existsSync(file)) return {};
  const { vocabulary = NO_VOCABULARY } = readVocabulary(ROOT);
  return packageSettings(JSON.parse(readFileSync(file, "utf8")) as WrittenSettings, vocabulary);
}

/** Writes what the newest release of the checkout's ledger holds, after the code is compiled. */
function writeData(): number {
  const manifest = readManifest();
  const { releases, issues } = readLedger(ROOT);
  for (const { at, message } of issues) console.error(`${at.file}: ${message}`);
  if (issues.length > 0) return 1;
  const newest = releases[releases.length - 1]?.version ?? "0.0.0";
  if (manifest.version !== newest) {
    console.error(
      `packages/dataset/package.json has version ${manifest.version}; the newest release is ${newest}.`,
    );
    return 1;
  }
  writeEntries(DIST);
  writeOldEntries(fileURLToPath(PACKAGE));
  const documents = DOCUMENTS.map(([from, to]): [string, string] => [
    to,
    withoutLocalLinks(readFileSync(join(ROOT, from), "utf8")),
  ]);
  writeFiles(DIST, new Map(documents));
  writeFiles(DIST, renderPackageFiles(releases, manifest, readSettings()));
  return 0;
}

process.exitCode = writeData();
