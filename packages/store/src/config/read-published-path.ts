import { join } from "node:path";
import { PUBLISHED_FILE } from "@claimwire/schema";
import { readText } from "../text/read-text.js";
import { configSchema } from "./config.js";
import { CONFIG_FILE } from "./find-root.js";

/**
 * Where a checkout keeps every published entry, from its root: the file that the settings name, else the one beside the
 * ledger. Settings that cannot be read, which `readConfig` reports, name none.
 */
export function readPublishedPath(root: string): string {
  const { text = "{}" } = readText(join(root, CONFIG_FILE), CONFIG_FILE);
  try {
    return configSchema.parse(JSON.parse(text)).feeds.publishedEntries ?? PUBLISHED_FILE;
  } catch {
    return PUBLISHED_FILE;
  }
}
