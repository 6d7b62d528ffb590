import { existsSync } from "node:fs";
import { join } from "node:path";
import { getPackages } from "@manypkg/get-packages";
import { userError } from "../../shell/user-error.js";
import type { LandSettings } from "./check-settings.js";
import { completeManifest, completeReadme } from "./complete-package.js";
import { runCommand } from "./run-command.js";

export interface PublishablePackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** The packages of a workspace that are published. */
export async function listPublishable(root: string): Promise<PublishablePackage[]> {
  const { packages } = await getPackages(root);
  return packages
    .filter(({ packageJson }) => packageJson.private !== true)
    .map(({ packageJson: { name, version }, dir }) => ({ name, version, folder: dir }));
}

async function isPublished(
  { name, version, folder }: PublishablePackage,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const args = ["view", `${name}@${version}`, "version", "--json"];
  const { exitCode, output } = await runCommand("npm", args, { cwd: folder, env });
  if (exitCode === 0) return output.includes(version);
  if (/E404/.test(output)) return false;
  throw userError("LAND_FAILED", "npm", `The registry could not be asked for ${name}@${version}:\n${output}`);
}

/**
 * Publishes every package of a built clone whose version the registry has not. What is in a tarball is checked by the
 * package's own `prepack`. Returns what was done for each, in words.
 */
export async function publishPackages(
  clone: string,
  settings: LandSettings,
  env: Readonly<Record<string, string | undefined>>,
  isDryRun: boolean,
): Promise<string[]> {
  const done: string[] = [];
  for (const found of await listPublishable(clone)) {
    const name = `${found.name}@${found.version}`;
    if (found.version === "0.0.0" || !existsSync(join(found.folder, "dist"))) {
      done.push(`${name} is not published: it has no version yet`);
      continue;
    }
    if (await isPublished(found, env)) {
      done.push(`${name} is there`);
      continue;
    }
    completeManifest(found.folder, found.folder.slice(clone.length + 1), settings);
    if (found.name === settings.dataPackage) completeReadme(found.folder, settings);
    const args = [
      "publish",
      "--access",
      "public",
      "--ignore-scripts=false",
      ...(isDryRun ? ["--dry-run"] : []),
    ];
    const { exitCode, output } = await runCommand("npm", args, { cwd: found.folder, env });
    // A run that was cut off may have left npm publishing.
    if (exitCode !== 0 && (await isPublished(found, env))) {
      done.push(`${name} is there`);
      continue;
    }
    if (exitCode !== 0) {
      const fix = "What was published before it stays; the next run goes on here.";
      throw userError(
        "LAND_FAILED",
        "npm",
        `npm did not publish ${name} (exit code ${exitCode}):\n${output}`,
        fix,
      );
    }
    done.push(isDryRun ? `${name} would be published` : `published ${name}`);
  }
  return done;
}
