import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClaimsRelease } from "@claimwire/release";
import { type PackageSettings, renderPackageFiles } from "./package-files.js";
import type { PackageText } from "./render-data-package.js";
import { writeEntries, writeFiles, writeOldEntries } from "./write-files.js";

const TEXTS = [
  "README.md",
  "CHANGELOG.md",
  "FILES.md",
  "QUESTIONS.md",
  "LICENSE",
  "LICENSE-DATA",
  "LICENSE-THIRD-PARTY",
];

/** Code and types of the built package, without what belongs to its own records. */
function copyCode(from: string, to: string): void {
  for (const format of ["esm", "cjs"]) {
    mkdirSync(join(to, format), { recursive: true });
    const names = readdirSync(join(from, format)).filter((name) => /\.(js|d\.ts)$/.test(name));
    for (const name of names) cpSync(join(from, format, name), join(to, format, name));
  }
  for (const name of ["ledger.md", "corrections.md"]) cpSync(join(from, name), join(to, name));
  writeEntries(to);
}

/**
 * Writes the package of any ledger into a folder as it would be published, with the code that is built in `source`,
 * the package's own folder.
 */
export function writePublishFolder(
  source: string,
  releases: readonly ClaimsRelease[],
  folder: string,
  settings: PackageSettings = {},
): void {
  const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as PackageText & object;
  const version = releases[releases.length - 1]?.version ?? "0.0.0";
  copyCode(join(source, "dist"), join(folder, "dist"));
  writeOldEntries(folder);
  writeFiles(join(folder, "dist"), renderPackageFiles(releases, manifest, settings));
  for (const name of TEXTS) cpSync(join(source, name), join(folder, name));
  const published = { ...manifest, version, scripts: undefined, devDependencies: undefined };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
}
