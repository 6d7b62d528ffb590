import { releaseDigest, renderRelease } from "@claimwire/ledger";
import { type Issue, releaseFile } from "@claimwire/schema";
import type { Pending } from "../pending/find-pending.js";
import { releasePending } from "../pending/release-pending.js";
import type { ClaimsRelease } from "../types.js";
import { parseClaimsRelease } from "./parse-claims-release.js";

export interface WorkspacePackage {
  readonly name: string;
  readonly version: string;
  /** Its folder from the root, with forward slashes; empty for the root itself. */
  readonly folder: string;
}

/** The packages of the project, and the files that a release may change: texts by path from the root. */
export interface Workspace {
  readonly packages: readonly WorkspacePackage[];
  readonly files: ReadonlyMap<string, string>;
}

/** A package whose version a release moves. */
export interface NewVersion {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Everything that a release changes in the checkout. */
export interface ReleasePlan {
  readonly versions: readonly NewVersion[];
  /** Undefined when only packages of code move. */
  readonly release: ClaimsRelease | undefined;
  /** Whole new texts by path from the root. */
  readonly writes: ReadonlyMap<string, string>;
  /** Paths from the root of the files to delete. */
  readonly deletes: readonly string[];
}

export interface PlannedRelease {
  /** Undefined when there is an error. */
  readonly plan: ReleasePlan | undefined;
  readonly issues: readonly Issue[];
}

type Files = ReadonlyMap<string, string>;

function versionIn(files: Files, { folder }: WorkspacePackage): string {
  const { version } = JSON.parse(
    files.get(folder === "" ? "package.json" : `${folder}/package.json`) ?? "{}",
  ) as { version?: string };
  return version ?? "";
}

function findVersions({ packages }: Workspace, after: Files): NewVersion[] {
  return packages
    .map((found) => ({ name: found.name, from: found.version, to: versionIn(after, found) }))
    .filter(({ from, to }) => from !== to);
}

/** Checks that the file of a release will be read again as the release that was made. */
function checkFile(file: string, text: string, { digest }: ClaimsRelease): readonly Issue[] {
  const { release, issues } = parseClaimsRelease(text, file);
  if (release === undefined) return issues;
  if (releaseDigest(release) === digest) return [];
  throw new Error(`${file} does not hold the release that was made.`);
}

/**
 * Plans a release of what is pending. `after` are the files of the workspace with the new versions and changelogs and
 * without the why-notes; `now` is the time of the release, ISO 8601.
 */
export function planRelease(
  pending: Pending,
  workspace: Workspace,
  after: Files,
  now: string,
): PlannedRelease {
  const versions = findVersions(workspace, after);
  const writes = new Map([...after].filter(([path, text]) => workspace.files.get(path) !== text));
  const deletes = [...workspace.files.keys()].filter((path) => !after.has(path));
  const version = versions.find(({ name }) => name === pending.packageName)?.to;
  if (version === undefined) return { plan: { versions, release: undefined, writes, deletes }, issues: [] };
  const { release, issues } = releasePending(pending, { version, now });
  if (release === undefined) return { plan: undefined, issues };
  const file = releaseFile(version);
  const text = renderRelease(release);
  const unreadable = checkFile(file, text, release);
  if (unreadable.length > 0) return { plan: undefined, issues: unreadable };
  return { plan: { versions, release, writes: writes.set(file, text), deletes }, issues };
}
