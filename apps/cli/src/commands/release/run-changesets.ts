import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import type * as Apply from "@changesets/apply-release-plan";
import type * as Config from "@changesets/config";
import type * as Plan from "@changesets/get-release-plan";
import type { Workspace } from "@claimwire/release";
import { DATA_FOLDER, type Issue, NOTES_FOLDER } from "@claimwire/schema";
import { getPackages } from "@manypkg/get-packages";
import { cliIssue } from "../../issues.js";

// They are installed beside the command, and loaded when a release is made.
const load = createRequire(import.meta.url);

export type Versioned =
  | { readonly files: ReadonlyMap<string, string>; readonly issues: readonly [] }
  | { readonly files: undefined; readonly issues: readonly Issue[] };

/** The tool touches nothing there, and in the copy it is a link. */
function isInData(path: string): boolean {
  return path.startsWith(`${DATA_FOLDER}/`);
}

async function copyWorkspace({ files }: Workspace, root: string, folder: string): Promise<void> {
  for (const [path, text] of files) {
    if (isInData(path)) continue;
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  // The changelog module looks up where a record's file is. A junction needs no special right on Windows.
  await symlink(join(root, DATA_FOLDER), join(folder, DATA_FOLDER), "junction");
}

async function readBack(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = async (path: string) =>
    [relative(folder, path).split(sep).join("/"), await readFile(path, "utf8")] as const;
  return new Map(await Promise.all(paths.map(read)));
}

/** What `changeset version` does, in this process: the tool's own command takes longer to start than to do it. */
async function makeVersions(folder: string): Promise<void> {
  const { default: getReleasePlan } = load("@changesets/get-release-plan") as typeof Plan;
  const { default: applyReleasePlan } = load("@changesets/apply-release-plan") as typeof Apply;
  const { read } = load("@changesets/config") as typeof Config;
  const packages = await getPackages(folder);
  const config = await read(folder, packages);
  await applyReleasePlan(await getReleasePlan(folder), packages, config);
}

/** The tool's own words about what is wrong, without the modules that asked for a missing one. */
function wordsOf(error: unknown): string {
  const { message } = error instanceof Error ? error : new Error(String(error));
  return message.split("\nRequire stack:")[0]?.trim() ?? "";
}

/**
 * Lets the changesets tool make the new versions, manifests and changelogs in a copy of what it touches, in the empty
 * `folder`; the checkout stays as it is. Returns all files as they are afterwards.
 */
export async function runChangesets(workspace: Workspace, root: string, folder: string): Promise<Versioned> {
  await copyWorkspace(workspace, root, folder);
  try {
    await makeVersions(folder);
  } catch (error) {
    const message = `The changesets tool refused:\n${wordsOf(error)}`;
    return { files: undefined, issues: [cliIssue("CHANGESETS_FAILED", NOTES_FOLDER, message)] };
  }
  const kept = [...workspace.files].filter(([path]) => isInData(path));
  return { files: new Map([...kept, ...(await readBack(folder))]), issues: [] };
}
