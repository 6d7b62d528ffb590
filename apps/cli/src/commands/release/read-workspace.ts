import { readdir } from "node:fs/promises";
import { join, posix, relative, sep } from "node:path";
import type { Workspace } from "@claimwire/release";
import { type Issue, NOTES_FOLDER } from "@claimwire/schema";
import { readIfThere, readPublishedPath } from "@claimwire/store";
import { getPackages, type Packages } from "@manypkg/get-packages";
import { cliIssue } from "../../issues.js";

export const LOCK_FILE = "package-lock.json";

async function listNotesFolder(root: string): Promise<string[]> {
  const entries = await readdir(join(root, NOTES_FOLDER), { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => `${NOTES_FOLDER}/${name}`);
}

export type ReadWorkspace =
  | { readonly workspace: Workspace; readonly issues: readonly [] }
  | { readonly workspace: undefined; readonly issues: readonly Issue[] };

/** Reads the manifests, changelogs, why-notes and lock of the workspace at `root`, as the changesets tool finds it. */
export async function readWorkspace(root: string): Promise<ReadWorkspace> {
  try {
    return { workspace: await read(root, await getPackages(root)), issues: [] };
  } catch (error) {
    // Whatever is wrong with a manifest, the reader of the workspace throws.
    const message = `The workspace cannot be read: ${(error as Error).message}`;
    return {
      workspace: undefined,
      issues: [cliIssue("CHANGESETS_FAILED", "package.json", message)],
    };
  }
}

async function read(root: string, found: Packages): Promise<Workspace> {
  const packages = found.packages.map(({ packageJson, dir }) => ({
    name: packageJson.name,
    version: packageJson.version,
    folder: relative(root, dir).split(sep).join("/"),
  }));
  const paths = [
    "package.json",
    LOCK_FILE,
    readPublishedPath(root),
    ...packages.flatMap(({ folder }) =>
      ["package.json", "CHANGELOG.md"].map((name) => posix.join(folder, name)),
    ),
    ...(await listNotesFolder(root)),
  ];
  const files = new Map<string, string>();
  for (const path of paths) {
    const text = readIfThere(join(root, path))?.toString();
    if (text !== undefined) files.set(path, text);
  }
  return { packages, files };
}
