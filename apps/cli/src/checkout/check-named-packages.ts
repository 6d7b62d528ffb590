import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { checkNotePackages, type NamingNote } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import { readDataPackage, readText } from "@claimwire/store";
import { cliIssue } from "../issues.js";
import { checkConflictMarkers } from "./check-released-files.js";

const TOOL_CONFIG = ".changeset/config.json";

/** The manifest whose path stands in what the reader of the workspace says of it. */
function findManifest(root: string, said: string): string | undefined {
  const [path] = /^.*?package\.json(?=: )/.exec(said) ?? [];
  return path && relative(root, path).split(sep).join("/");
}

/**
 * The markers of a merge which are why the workspace cannot be read: then they alone are told, once. `said`: what its
 * reader says. Undefined where there are none.
 */
function findMerge(root: string, said: string): Issue[] | undefined {
  // Whoever checks notes checks the files of a release too, which has these issues.
  if (checkConflictMarkers(root, readDataPackage(root)).length > 0) return [];
  const found = [TOOL_CONFIG, findManifest(root, said)].flatMap((file) => {
    const { issue } =
      file !== undefined && existsSync(join(root, file)) ? readText(join(root, file), file) : {};
    return issue?.code === "CONFLICT_MARKERS" ? [issue] : [];
  });
  return found.length > 0 ? found : undefined;
}

/** Checks that every why-note names packages of the workspace to which the changesets tool gives versions. */
export async function checkNamedPackages(root: string, naming: readonly NamingNote[]): Promise<Issue[]> {
  if (naming.length === 0) return [];
  try {
    // Loaded only where a note waits. A module of ours, because of a CommonJS package the compiled program would have
    // the default export alone.
    const { readKnownPackages } = await import("./read-known-packages.js");
    return checkNotePackages(naming, await readKnownPackages(root));
  } catch (error) {
    // Whatever is wrong with a manifest or with the config, their readers throw.
    const said = (error as Error).message;
    const merge = findMerge(root, said);
    if (merge !== undefined) return merge;
    const message = `The workspace cannot be read: ${said}`;
    return [cliIssue("CHANGESETS_FAILED", "package.json", message)];
  }
}
