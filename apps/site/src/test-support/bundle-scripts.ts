import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { BUNDLE_OPTIONS } from "../../bundle-options.js";

const FOLDER = fileURLToPath(new URL("../scripts/", import.meta.url));

/** The scripts that pages load by their path in the site, each with all that it imports. Starts a process. */
export function bundleScripts(): ReadonlyMap<string, string> {
  const files = readdirSync(FOLDER).filter((file) => /\.[jt]s$/.test(file));
  const { outputFiles } = buildSync({
    entryPoints: files.map((file) => join(FOLDER, file)),
    outdir: FOLDER,
    ...BUNDLE_OPTIONS,
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [`assets/${basename(path)}`, text]));
}
