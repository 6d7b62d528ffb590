import type { Workspace } from "@claimwire/release";
import { LOCK_FILE } from "./read-workspace.js";

const DEPENDENCY_FIELDS = [
  "dependencies",
  "devDependencies",
  "peerDependencies",
  "optionalDependencies",
] as const;

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type LockEntry = Record<string, unknown> & {
  version?: string;
};

function repairEntry(entry: LockEntry, manifest: Manifest): void {
  if (manifest.version !== undefined) entry.version = manifest.version;
  for (const field of DEPENDENCY_FIELDS) {
    const locked = entry[field] as Record<string, string> | undefined;
    for (const name of Object.keys(locked ?? {})) {
      const range = manifest[field]?.[name];
      if (locked !== undefined && range !== undefined) locked[name] = range;
    }
  }
}

function repairText(lockText: string, manifests: ReadonlyMap<string, string>): string {
  const lock = JSON.parse(lockText) as { packages?: Record<string, LockEntry> };
  for (const [folder, text] of manifests) {
    const entry = lock.packages?.[folder];
    if (entry !== undefined) repairEntry(entry, JSON.parse(text) as Manifest);
  }
  const indent = /^[{[]\n(\s+)/.exec(lockText)?.[1] ?? "  ";
  return JSON.stringify(lock, null, indent) + (lockText.endsWith("\n") ? "\n" : "");
}

/**
 * Brings package-lock.json in step with the manifests of the workspace, as npm would: the changesets tool changes
 * versions and the ranges between packages, and leaves the lock stale. Nothing else in the lock can have changed, so
 * neither npm nor a network is needed.
 */
export function repairLock({ packages }: Workspace, after: Workspace["files"]): Workspace["files"] {
  const lock = after.get(LOCK_FILE);
  if (lock === undefined) return after;
  const manifests = new Map(
    packages.map(({ folder }) => [folder, after.get(`${folder}/package.json`) ?? "{}"]),
  );
  return new Map(after).set(LOCK_FILE, repairText(lock, manifests));
}
