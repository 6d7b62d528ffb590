import {
  DATASET_PACKAGE,
  digestRecords,
  makeRelease,
  type PlainRecords,
  parseRelease,
  type Release,
  renderRelease,
  replay,
} from "@claimwire/changes";
import { closest, type Issue, LIST_KEYS } from "@claimwire/schema";
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
  readonly release: Release | undefined;
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

/** Where a release's file is, from the root. */
function releaseFile(version: string): string {
  return `data/releases/${version}.json`;
}

/** Proves that the new release, as it will be read again, leads from the ledger to exactly the records of now. */
function verify(pending: Pending, text: string, file: string, target: PlainRecords): readonly Issue[] {
  const { release, issues } = parseRelease(text, file);
  if (release === undefined) return issues;
  const { digests, issues: broken } = replay([...pending.releases, release]);
  if (broken.length > 0) return broken;
  const wanted = digestRecords(target, LIST_KEYS);
  const differing = [...wanted].find(([key, digest]) => digests.get(key) !== digest);
  if (digests.size === wanted.size && differing === undefined) return [];
  throw new Error(`${file} does not lead to the present records${differing ? `: ${differing[0]}` : ""}.`);
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
  const { newest, base, notes } = pending;
  const target = (pending.records ?? new Map()) as PlainRecords;
  const { release, issues } = makeRelease({
    previous: newest,
    base,
    target,
    version,
    now,
    notes,
    listKeys: LIST_KEYS,
    closest,
  });
  if (release === undefined) return { plan: undefined, issues };
  const text = renderRelease(release);
  const file = releaseFile(version);
  const wrong = verify(pending, text, file, target);
  if (wrong.length > 0) return { plan: undefined, issues: wrong };
  return { plan: { versions, release, writes: writes.set(file, text), deletes }, issues };
}
