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

/**
 * Brings package-lock.json in step with the workspace's manifests (`package.json` texts by folder), as npm would:
 * the changesets tool changes their versions and the ranges between them, and leaves the lock stale. Nothing else in
 * the lock can have changed, so neither npm nor a network is needed.
 */
export function repairLock(lockText: string, manifests: ReadonlyMap<string, string>): string {
  const lock = JSON.parse(lockText) as { packages?: Record<string, LockEntry> };
  for (const [folder, text] of manifests) {
    const entry = lock.packages?.[folder];
    if (entry !== undefined) repairEntry(entry, JSON.parse(text) as Manifest);
  }
  const indent = /^[{[]\n(\s+)/.exec(lockText)?.[1] ?? "  ";
  return JSON.stringify(lock, null, indent) + (lockText.endsWith("\n") ? "\n" : "");
}
