import { join } from "node:path";
import { NOTES_FOLDER } from "@claimwire/schema";
import { readIfThere } from "@claimwire/store";

/** What we read of the config of the changesets tool. */
export interface ToolConfig {
  readonly baseBranch?: string;
  readonly ignore?: readonly string[];
  readonly privatePackages?: false | { readonly version?: boolean };
}

/** Reads `.changeset/config.json`; a missing one is empty. Throws when it is not JSON. */
export function readToolConfig(root: string): ToolConfig {
  return JSON.parse(readIfThere(join(root, NOTES_FOLDER, "config.json"))?.toString() ?? "{}") as ToolConfig;
}

/** The default branch, on which releases are made. */
export function readBaseBranch(root: string): string {
  return readToolConfig(root).baseBranch ?? "main";
}
