import { fileURLToPath } from "node:url";
import { replay } from "@claimwire/ledger";
import type { Records } from "@claimwire/schema";
import { readConfig, readLedger } from "@claimwire/store";
import { buildDatasetIndex, type DatasetIndex } from "../model/dataset-index.js";
import type { SiteConfig } from "../site.js";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** The newest release of the project's own ledger with its references reversed, without its history. */
export function realIndex(): DatasetIndex {
  const { records, issues } = replay(readLedger(ROOT).releases);
  if (issues.length > 0) throw new Error("The project's own ledger does not add up.");
  // Records of a release were checked against the schema when it was made.
  return buildDatasetIndex(records as Records);
}

/** The settings of the project itself, published at an address with a path. */
export function realConfig(): SiteConfig {
  const { config } = readConfig(ROOT, { CLAIMWIRE_BASE_URL: "https://claimwire.example/wire" });
  return config as SiteConfig;
}
