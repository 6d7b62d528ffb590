import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import type { Workspace } from "@claimwire/release";
import { DATA_FOLDER, type Issue, NOTES_FOLDER } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";

const TOOL = createRequire(import.meta.url).resolve("@changesets/cli/bin.js");

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

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

function runTool(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // FORCE_COLOR would put escape sequences into the words that we may have to quote.
    const options = { cwd: folder, env: { ...env, NO_COLOR: "1", FORCE_COLOR: "0" } };
    const child = execFile(process.execPath, [TOOL, "version"], options, (error, stdout, stderr) => {
      if (typeof error?.code === "string") reject(error);
      else resolve({ exitCode: error === null ? 0 : (error.code ?? null), output: stdout + stderr });
    });
    child.stdin?.end();
  });
}

/** The tool's own words about what is wrong, without its decoration and its stack. */
function wordsOf(output: string): string {
  const lines = output.split("\n").map((line) => line.replace(/^\S*🦋\s*/u, "").replace(/^error\s?/, ""));
  return lines
    .filter((line) => line.trim() !== "" && !/^\s*at /.test(line))
    .join("\n")
    .trim();
}

/**
 * Lets the changesets tool make the new versions, manifests and changelogs in a copy of what it touches, in the empty
 * `folder`; the checkout stays as it is. Returns all files as they are afterwards.
 */
export async function runChangesets(
  workspace: Workspace,
  root: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Versioned> {
  await copyWorkspace(workspace, root, folder);
  const { exitCode, output } = await runTool(folder, env);
  if (exitCode === 0) {
    const kept = [...workspace.files].filter(([path]) => isInData(path));
    return { files: new Map([...kept, ...(await readBack(folder))]), issues: [] };
  }
  const message = `The changesets tool refused (exit code ${exitCode}):\n${wordsOf(output)}`;
  return {
    files: undefined,
    issues: [cliIssue("CHANGESETS_FAILED", NOTES_FOLDER, message)],
  };
}
