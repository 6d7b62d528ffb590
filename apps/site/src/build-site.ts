import { join } from "node:path";
import { hasErrors, type Issue } from "@claimwire/schema";
import { readConfig, readLedger } from "@claimwire/store";
import { makeSite } from "./make-site.js";
import { renderSite } from "./render-site.js";
import { writeSite } from "./write-site.js";

/** Where the site is made, and of what. */
export interface Workplace {
  /** The checkout: its ledger and its configuration. */
  readonly root: string;
  /** The folder of our own stylesheet and icon. */
  readonly assets: string;
  /** The folder to write; it stays as it was when something is wrong. */
  readonly out: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Reads the ledger and the configuration and writes the pages. Returns what was found wrong. */
export async function buildSite({ root, assets, out, env }: Workplace): Promise<readonly Issue[]> {
  const [{ config, issues: ofConfig }, { releases, issues: ofLedger }] = await Promise.all([
    readConfig(root, env),
    readLedger(root),
  ]);
  const read = [...ofConfig, ...ofLedger];
  if (config === undefined || hasErrors(read)) return read;
  const { site, issues } = makeSite(config, releases);
  if (site === undefined) return [...read, ...issues];
  await writeSite(out, renderSite(site), [
    { from: join(assets, "site.css"), path: "assets/site.css" },
    { from: join(assets, "icon.svg"), path: "assets/icon.svg" },
  ]);
  return read;
}
