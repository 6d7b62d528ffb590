import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderRelease } from "@claimwire/ledger";
import type { Records } from "@claimwire/schema";
import { ASSERTIONS_FILE, NOTES_FOLDER, releaseFile } from "@claimwire/schema";
import { copyRepo, type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { onTestFinished } from "vitest";
import { firstRelease } from "./a-pending.js";

const PROJECT = fileURLToPath(new URL("../../../..", import.meta.url));

export interface TempCheckout extends TempRepo {
  read(path: string): string;
}

interface Manifest {
  readonly name: string;
  readonly version: "0.0.0";
  readonly private?: true;
  readonly workspaces?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const SCHEMA = { "@claimwire/schema": "0.0.0" };

/** Like our workspace: packages that are published, one of them only by its versions, and a private one. */
const MANIFESTS: Readonly<Record<string, Manifest>> = {
  "": { name: "claimwire", version: "0.0.0", private: true, workspaces: ["packages/*"] },
  "packages/ledger": { name: "@claimwire/ledger", version: "0.0.0", dependencies: SCHEMA },
  "packages/dataset": { name: "@claimwire/dataset", version: "0.0.0", devDependencies: SCHEMA },
  "packages/schema": { name: "@claimwire/schema", version: "0.0.0" },
  "packages/store": {
    name: "@claimwire/store",
    version: "0.0.0",
    private: true,
    dependencies: { "@claimwire/ledger": "0.0.0", ...SCHEMA },
  },
};

function makeLock(): object {
  const links = Object.entries(MANIFESTS).flatMap(([folder, { name }]) =>
    folder === "" ? [] : [[`node_modules/${name}`, { resolved: folder, link: true }] as const],
  );
  const entries = Object.entries(MANIFESTS).map(
    ([folder, { private: _, ...entry }]) => [folder, entry] as const,
  );
  const sorted = [...entries, ...links].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: "claimwire",
    version: "0.0.0",
    lockfileVersion: 3,
    requires: true,
    packages: Object.fromEntries(sorted),
  };
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function writeWorkspace(repo: TempRepo): void {
  for (const [folder, manifest] of Object.entries(MANIFESTS)) {
    repo.write(join(folder, "package.json"), json(manifest));
  }
  repo.write("package-lock.json", json(makeLock()));
  repo.write(ASSERTIONS_FILE, "least: { claims: 0 }\n");
  mkdirSync(repo.path(NOTES_FOLDER), { recursive: true });
  for (const name of ["config.json", "changelog.cjs"]) {
    copyFileSync(join(PROJECT, NOTES_FOLDER, name), repo.path(`${NOTES_FOLDER}/${name}`));
  }
}

interface Options {
  readonly records?: Records;
  readonly git?: boolean;
  /** More files, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The checkouts that most tests begin with, made once for all tests of a file, which work in copies. */
const PREPARED = new Map<string, TempRepo>();

export function removePrepared(): void {
  for (const repo of PREPARED.values()) repo.cleanUp();
  PREPARED.clear();
}

/** A copy of what `make` makes, which is committed and the same each time; it goes away with the test. */
function copyPrepared(name: string, make: () => TempRepo): TempCheckout {
  const prepared = PREPARED.get(name) ?? make();
  PREPARED.set(name, prepared);
  return untilTestEnds(copyRepo(prepared));
}

function untilTestEnds(repo: TempRepo): TempCheckout {
  onTestFinished(() => repo.cleanUp());
  return withRead(repo);
}

function withRead(repo: TempRepo): TempCheckout {
  return { ...repo, read: (path) => readFileSync(repo.path(path), "utf8") };
}

function makeCheckout({ files = {}, git = true, ...options }: Options): TempCheckout {
  const repo = tempRepo({ git, ...options });
  writeWorkspace(repo);
  for (const [path, text] of Object.entries(files)) repo.write(path, text);
  if (git) repo.commit("Begin");
  return withRead(repo);
}

/**
 * Makes a checkout with a workspace, the project's own changesets config and changelog module, records and the files
 * given, all committed; it goes away with the test.
 */
export function tempCheckout(options: Options = {}): TempCheckout {
  return isPlain(options)
    ? copyPrepared("begun", () => makeCheckout({}))
    : untilTestEnds(makeCheckout(options));
}

const isPlain = ({ records, git = true, files }: Options): boolean =>
  git && records === undefined && files === undefined;

/** The text of a changeset file. */
export function noteText(front: string, body: string): string {
  return `---\n${front}\n---\n\n${body}\n`;
}

function makeReleased(options: Options): TempCheckout {
  const checkout = makeCheckout(options);
  checkout.write(releaseFile("1.0.0"), renderRelease(firstRelease(options.records)));
  setDataVersion(checkout, "1.0.0");
  if (options.git !== false) checkout.commit("Release data 1.0.0");
  return checkout;
}

/** A checkout whose records are released as 1.0.0 and committed. */
export function releasedCheckout(options: Options = {}): TempCheckout {
  return isPlain(options)
    ? copyPrepared("released", () => makeReleased({}))
    : untilTestEnds(makeReleased(options));
}

/** Gives the data package a version, in its manifest and in the lock. */
export function setDataVersion(checkout: TempCheckout, version: string): void {
  const manifest = JSON.parse(checkout.read("packages/dataset/package.json")) as Manifest;
  checkout.write("packages/dataset/package.json", json({ ...manifest, version }));
  const lock = JSON.parse(checkout.read("package-lock.json")) as {
    packages: Record<string, { version: string }>;
  };
  const entry = lock.packages["packages/dataset"];
  if (entry !== undefined) entry.version = version;
  checkout.write("package-lock.json", json(lock));
}
