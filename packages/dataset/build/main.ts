import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readLedger } from "@claimwire/store";
import { renderPackageFiles } from "./package-files.js";
import { writeFiles, writeModuleTypes, writeNodeEntries } from "./write-files.js";

// Compiled to `.build/`, beside which the package's own folders stand.
const PACKAGE = new URL("../", import.meta.url);
const DIST = fileURLToPath(new URL("dist/", PACKAGE));
const ROOT = fileURLToPath(new URL("../../", PACKAGE));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(new URL("package.json", PACKAGE), "utf8")) as Manifest;
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
  writeModuleTypes(DIST);
  writeNodeEntries(DIST);
  writeFiles(DIST, renderPackageFiles(releases, manifest));
  return 0;
}

process.exitCode = writeData();
