import { readLedger } from "@claimwire/store";
import { readGuides } from "../guides/read-guides.js";
import { makeSite } from "../make-site.js";
import { asOfPages } from "../pages/as-of.js";
import { PAGES } from "../pages.js";
import { renderSite } from "../render-site.js";
import type { Site, SiteConfig } from "../site.js";
import { ROOT, realConfig } from "./real-index.js";

/** The site of the project's own ledger, published at an address with a path, with these settings beside its own. */
export function realSite(settings: Partial<SiteConfig> = {}): Site {
  const { releases } = readLedger(ROOT);
  const { site } = makeSite({ ...realConfig(), ...settings }, releases, readGuides(ROOT));
  if (site === undefined) throw new Error("The project's own ledger does not add up.");
  return site;
}

/** The pages and files of a site by their path, without records as of a release, which are more than all others. */
export function filesOf(site: Site): ReadonlyMap<string, string> {
  const makers = PAGES.filter((make) => make !== asOfPages);
  return new Map([...renderSite(site, makers)].map(({ path, text }) => [path, text]));
}
