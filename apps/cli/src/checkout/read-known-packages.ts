import type { KnownPackage } from "@claimwire/release";
import { getPackages } from "@manypkg/get-packages";
import { readToolConfig } from "./read-tool-config.js";

/** The packages of the workspace under `root`, each with whether the changesets tool gives it versions. */
export async function readKnownPackages(root: string): Promise<KnownPackage[]> {
  const { ignore = [], privatePackages = {} } = readToolConfig(root);
  const versionsPrivate = privatePackages !== false && privatePackages.version !== false;
  const { packages } = await getPackages(root);
  return packages.map(({ packageJson: { name, version, private: isPrivate } }) => ({
    name,
    isVersioned:
      !ignore.includes(name) && (isPrivate !== true || versionsPrivate) && (version as string) !== undefined,
  }));
}
