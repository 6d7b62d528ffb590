import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLedger } from "@claimwire/store";
import { renderPackageFiles } from "./package-files.js";
import { renderEntityPlaces, renderRecordTypes } from "./render-record-types.js";
import { writeDeclarations } from "./write-declarations.js";
import { copyTypes, writeFiles, writeNodeEntries } from "./write-files.js";

// Compiled to `.build/`, beside which the package's own folders stand.
const PACKAGE = new URL("../", import.meta.url);
const DIST = fileURLToPath(new URL("dist/", PACKAGE));
// This package, and those of which its published types are made.
const TYPED = ["dataset", "ledger", "release", "schema"];
const TYPES = fileURLToPath(new URL(".build/types/", PACKAGE));
const ROOT = fileURLToPath(new URL("../../", PACKAGE));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(new URL("package.json", PACKAGE), "utf8")) as Manifest;
}

/** `types`: before the code is compiled. What it writes depends on the schema alone. */
function writeTypes(): number {
  rmSync(DIST, { recursive: true, force: true });
  writeFileSync(new URL("src/record-types.ts", PACKAGE), renderRecordTypes());
  writeFileSync(new URL("src/entity-places.ts", PACKAGE), renderEntityPlaces());
  for (const name of TYPED) {
    const source = fileURLToPath(new URL(`../${name}/src`, PACKAGE));
    writeDeclarations(source, join(TYPES, name), { mayInfer: name === "schema" });
  }
  return 0;
}

/** `data`: after it. What the newest release of the checkout's ledger holds. */
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
  copyTypes(DIST);
  writeNodeEntries(DIST);
  writeFiles(DIST, renderPackageFiles(releases, manifest));
  return 0;
}

process.exitCode = process.argv[2] === "types" ? writeTypes() : writeData();
