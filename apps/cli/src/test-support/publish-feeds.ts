import { readConfig, readLedger } from "@claimwire/store";
import { renderWire } from "@claimwire/wire";
import type { TempCheckout } from "./temp-checkout.js";

/** Gives the config of a checkout a hub and a base address. */
export function configureHub(checkout: TempCheckout, hub: string, baseUrl = "http://localhost:4100"): void {
  const config = JSON.parse(checkout.read("claimwire.config.json"));
  const feeds = { ...config.feeds, hub };
  checkout.write("claimwire.config.json", JSON.stringify({ ...config, baseUrl, feeds }, null, 2));
}

/** Writes `public/` as the build does, feeds and API alone. */
export function publishFeeds(checkout: TempCheckout): void {
  const { config } = readConfig(checkout.root, {});
  const { releases } = readLedger(checkout.root);
  if (config === undefined) throw new Error("The config is unsound.");
  for (const { path, text } of renderWire(releases, config)) checkout.write(`public/${path}`, text);
}
