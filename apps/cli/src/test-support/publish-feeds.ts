import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readConfig, readLedger } from "@claimwire/store";
import { renderWire } from "@claimwire/wire";
import type { TempCheckout } from "./temp-checkout.js";

/** Gives the config of a checkout a hub and a base address. */
export function configureHub(checkout: TempCheckout, hub: string, baseUrl = "http://localhost:4100"): void {
  const config = JSON.parse(checkout.read("claimwire.config.json"));
  const feeds = { ...config.feeds, hub };
  checkout.write("claimwire.config.json", JSON.stringify({ ...config, baseUrl, feeds }, null, 2));
}

/** Writes `public/` of a checkout as the build does, feeds and API alone. */
export function publishFeeds({ root }: Pick<TempCheckout, "root">): void {
  const { config } = readConfig(root, {});
  const { releases } = readLedger(root);
  if (config === undefined) throw new Error("The config is unsound.");
  for (const { path, text } of renderWire(releases, config)) {
    const file = join(root, "public", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
