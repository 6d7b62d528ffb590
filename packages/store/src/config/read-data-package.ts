import { join } from "node:path";
import { readText } from "../text/read-text.js";
import { type DataPackage, packageSchema } from "./config.js";
import { CONFIG_FILE } from "./find-root.js";

/**
 * The package that publishes the dataset, as the settings name it. Where they cannot be read, which `readConfig` reports,
 * no package has the name.
 */
export function readDataPackage(root: string): DataPackage {
  const { text = "{}" } = readText(join(root, CONFIG_FILE), CONFIG_FILE);
  try {
    return packageSchema.parse((JSON.parse(text) as { readonly package?: unknown }).package);
  } catch {
    return { name: "", folder: "." };
  }
}
