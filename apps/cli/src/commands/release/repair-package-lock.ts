import type { Workspace } from "@claimwire/release";
import { LOCK_FILE } from "./read-workspace.js";

const DEPENDENCY_FIELDS = [
  "dependencies",
  "devDependencies",
  "peerDependencies",
  "optionalDependencies",
] as const;

type Ranges = Record<string, string>;
type Manifest = { version?: string } & Partial<Record<(typeof DEPENDENCY_FIELDS)[number], Ranges>>;

function repairEntry(entry: Manifest, manifest: Manifest): void {
  if (manifest.version !== undefined) entry.version = manifest.version;
  for (const field of DEPENDENCY_FIELDS) {
    const locked = entry[field] ?? {};
    for (const name of Object.keys(locked)) {
      const range = manifest[field]?.[name];
      if (range !== undefined) locked[name] = range;
    }
  }
}

/**
 * Brings package-lock.json in step with the manifests of the workspace, as npm would: the changesets tool changes
 * versions and the ranges between packages, and leaves the lock stale. Nothing else in the lock can have changed, so
 * neither npm nor a network is needed.
 */
export function repairPackageLock({ packages }: Workspace, after: Workspace["files"]): Workspace["files"] {
  const text = after.get(LOCK_FILE);
  if (text === undefined) return after;
  const lock = JSON.parse(text) as { packages?: Record<string, Manifest> };
  for (const { folder } of packages) {
    const entry = lock.packages?.[folder];
    const manifest = after.get(`${folder}/package.json`);
    if (entry !== undefined && manifest !== undefined) repairEntry(entry, JSON.parse(manifest) as Manifest);
  }
  const indent = /^[{[]\n(\s+)/.exec(text)?.[1] ?? "  ";
  return new Map(after).set(
    LOCK_FILE,
    JSON.stringify(lock, null, indent) + (text.endsWith("\n") ? "\n" : ""),
  );
}
