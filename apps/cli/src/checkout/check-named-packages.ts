import { checkNotePackages, type KnownPackage, type NamingNote } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../issues.js";
import { readToolConfig } from "./read-tool-config.js";

async function readKnownPackages(root: string): Promise<KnownPackage[]> {
  const { ignore = [], privatePackages = {} } = readToolConfig(root);
  const versionsPrivate = privatePackages !== false && privatePackages.version !== false;
  // Loaded only where a note waits.
  const { getPackages } = await import("@manypkg/get-packages");
  const { packages } = await getPackages(root);
  return packages.map(({ packageJson: { name, version, private: isPrivate } }) => ({
    name,
    isVersioned:
      !ignore.includes(name) && (isPrivate !== true || versionsPrivate) && (version as string) !== undefined,
  }));
}

/** Checks that every why-note names packages of the workspace to which the changesets tool gives versions. */
export async function checkNamedPackages(root: string, naming: readonly NamingNote[]): Promise<Issue[]> {
  if (naming.length === 0) return [];
  try {
    return checkNotePackages(naming, await readKnownPackages(root));
  } catch (error) {
    // Whatever is wrong with a manifest or with the config, their readers throw.
    const message = `The workspace cannot be read: ${(error as Error).message}`;
    return [cliIssue("CHANGESETS_FAILED", "package.json", message)];
  }
}
