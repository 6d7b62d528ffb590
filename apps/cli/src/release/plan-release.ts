import { makeRelease, releaseDigest, renderRelease } from "@claimwire/ledger";
import {
  type ClaimsRelease,
  checkBump,
  DATASET_PACKAGE,
  inLedgerFolder,
  parseClaimsRelease,
} from "@claimwire/release";
import { type Issue, LIST_KEYS, releaseFile } from "@claimwire/schema";
import type { Pending } from "../pending.js";
import { LOCK_FILE, type Workspace, type WorkspacePackage } from "./read-workspace.js";
import { repairLock } from "./repair-lock.js";

/** A package whose version a release moves. */
export interface NewVersion {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** All that a release does to the checkout, worked out before anything is touched. */
export interface ReleasePlan {
  readonly versions: readonly NewVersion[];
  /** Undefined when only packages of code move. */
  readonly release: ClaimsRelease | undefined;
  /** Whole new texts by path from the root. */
  readonly writes: ReadonlyMap<string, string>;
  /** Paths from the root of files that go. */
  readonly deletes: readonly string[];
}

export type Planned =
  | { readonly plan: ReleasePlan; readonly issues: readonly Issue[] }
  | { readonly plan: undefined; readonly issues: readonly Issue[] };

type Files = ReadonlyMap<string, string>;

function versionIn(files: Files, { folder }: WorkspacePackage): string {
  const { version } = JSON.parse(files.get(`${folder}/package.json`) ?? "{}") as { version?: string };
  return version ?? "";
}

function findVersions({ packages }: Workspace, after: Files): NewVersion[] {
  return packages
    .map((found) => ({ name: found.name, from: found.version, to: versionIn(after, found) }))
    .filter(({ from, to }) => from !== to);
}

function withLock({ packages }: Workspace, after: Files): Files {
  const lock = after.get(LOCK_FILE);
  if (lock === undefined) return after;
  const manifests = new Map(
    packages.map(({ folder }) => [folder, after.get(`${folder}/package.json`) ?? "{}"]),
  );
  return new Map(after).set(LOCK_FILE, repairLock(lock, manifests));
}

/** Whether the file of a release will be read again as the release that was made. */
function checkFile(file: string, text: string, { digest }: ClaimsRelease): readonly Issue[] {
  const { release, issues } = parseClaimsRelease(text, file);
  if (release === undefined) return issues;
  if (releaseDigest(release) === digest) return [];
  throw new Error(`${file} does not hold the release that was made.`);
}

/**
 * Works out a release from what is pending and from the files as the changesets tool left them in its copy (`after`).
 * `now` is the moment of the release, ISO 8601.
 */
export function planRelease(pending: Pending, workspace: Workspace, after: Files, now: string): Planned {
  const versions = findVersions(workspace, after);
  const files = withLock(workspace, after);
  const writes = new Map([...files].filter(([path, text]) => workspace.files.get(path) !== text));
  const deletes = [...workspace.files.keys()].filter((path) => !files.has(path));
  const version = versions.find(({ name }) => name === DATASET_PACKAGE)?.to;
  if (version === undefined) return { plan: { versions, release: undefined, writes, deletes }, issues: [] };
  const { newest, base, digests, changes, notes } = pending;
  const small = checkBump(newest, version, changes);
  if (small.length > 0) return { plan: undefined, issues: small };
  const listKeys = LIST_KEYS;
  const draft = { previous: newest, base, digests, changes, version, now, notes, listKeys };
  const { release, issues } = makeRelease(draft);
  if (release === undefined) return { plan: undefined, issues: inLedgerFolder(issues) };
  const text = renderRelease(release);
  const file = releaseFile(version);
  const wrong = checkFile(file, text, release);
  if (wrong.length > 0) return { plan: undefined, issues: wrong };
  return { plan: { versions, release, writes: writes.set(file, text), deletes }, issues };
}
