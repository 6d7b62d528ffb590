import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { NO_VOCABULARY, type Vocabulary } from "@claimwire/schema";
import { datasetCitation, readLedger, readVocabulary, type WrittenSettings } from "@claimwire/store";
import { type PackageSettings, renderPackageFiles } from "./package-files.js";
import { siteAddresses } from "./site-addresses.js";
import { withoutLocalLinks, writeEntries, writeFiles, writeOldEntries } from "./write-files.js";

// Compiled to `.build/`, beside which the package's own folders stand. Another dataset is built with the compiled code of
// this package: its root, the folder of its package, and the folder with that code are given then.
const HERE = fileURLToPath(new URL("../", import.meta.url));
const [root = join(HERE, "../.."), folder = HERE, code] = process.argv.slice(2);
const dist = join(folder, "dist");

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
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
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
  const file = join(root, "claimwire.config.json");
  if (!existsSync(file)) return {};
  const { vocabulary = NO_VOCABULARY } = readVocabulary(root);
  return packageSettings(JSON.parse(readFileSync(file, "utf8")) as WrittenSettings, vocabulary);
}

/** Puts the compiled code in place, for a dataset that has none of its own. */
function copyCode(from: string): void {
  rmSync(dist, { recursive: true, force: true });
  cpSync(from, dist, { recursive: true });
}

/** Writes what the newest release of the checkout's ledger holds, after the code is compiled. */
function writeData(): number {
  const manifest = readManifest();
  const { releases, issues } = readLedger(root);
  for (const { at, message } of issues) console.error(`${at.file}: ${message}`);
  if (issues.length > 0) return 1;
  const newest = releases[releases.length - 1]?.version ?? "0.0.0";
  if (manifest.version !== newest) {
    const file = relative(root, join(folder, "package.json"));
    console.error(`${file} has version ${manifest.version}; the newest release is ${newest}.`);
    return 1;
  }
  if (code === undefined) writeOldEntries(folder);
  else copyCode(code);
  writeEntries(dist);
  const documents = DOCUMENTS.filter(([from]) => existsSync(join(root, from))).map(
    ([from, to]): [string, string] => [to, withoutLocalLinks(readFileSync(join(root, from), "utf8"))],
  );
  writeFiles(dist, new Map(documents));
  writeFiles(dist, renderPackageFiles(releases, manifest, readSettings()));
  return 0;
}

process.exitCode = writeData();
