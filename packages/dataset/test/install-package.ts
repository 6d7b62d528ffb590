import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ClaimsRelease } from "@claimwire/release";
import { A_VOCABULARY } from "@claimwire/testing";
import type { TestProject } from "vitest/node";
import { writePublishFolder } from "../build/publish-folder.js";
import { smallLedger } from "./small-ledger.js";

/** The package of the small ledger, packed and installed once for all tests. */
export interface Installed {
  /** The packed package. */
  readonly tarball: string;
  /** A project that has it installed from the tarball, with the programs of `consumers/` in it. */
  readonly project: string;
  /** The installed package. */
  readonly package: string;
}

declare module "vitest" {
  interface ProvidedContext {
    installed: Installed;
  }
}

const SOURCE: string = fileURLToPath(new URL("..", import.meta.url));

/** Writes, packs and returns the package of a ledger. */
export function packPackage(releases: readonly ClaimsRelease[], folder: string): string {
  writePublishFolder(SOURCE, releases, folder, { vocabulary: A_VOCABULARY });
  const printed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: folder,
    encoding: "utf8",
  });
  return join(folder, printed.trim());
}

function installPackage(root: string): Installed {
  const folder = join(root, "packed");
  mkdirSync(folder);
  const tarball = packPackage(smallLedger(), folder);
  const project = join(root, "project");
  cpSync(fileURLToPath(new URL("consumers", import.meta.url)), project, { recursive: true });
  writeFileSync(join(project, "package.json"), `{ "private": true, "type": "module" }\n`);
  const quiet = ["--silent", "--offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  execFileSync("npm", ["install", ...quiet, tarball], { cwd: project, stdio: "inherit" });
  return { tarball, project, package: join(project, "node_modules/@claimwire/dataset") };
}

let root: string | undefined;

export function setup({ provide }: TestProject): void {
  root = mkdtempSync(join(tmpdir(), "claimwire-dataset-"));
  provide("installed", installPackage(root));
}

export function teardown(): void {
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
}
