import { checkNotePackages, type NamingNote } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../issues.js";

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
    const message = `The workspace cannot be read: ${(error as Error).message}`;
    return [cliIssue("CHANGESETS_FAILED", "package.json", message)];
  }
}
