import { readdirSync, readFileSync } from "node:fs";
import { compareVersions } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";

const FOLDER = new URL("../../../../data/releases/", import.meta.url);

/** The releases of the dataset, oldest first. */
export const RELEASED: readonly ClaimsRelease[] = readdirSync(FOLDER)
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as ClaimsRelease)
  .sort((a, b) => compareVersions(a.version, b.version));
