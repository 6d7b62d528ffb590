import { fileURLToPath } from "node:url";
import { readConfig, readLedger } from "@claimwire/store";
import { readGuides } from "../guides/read-guides.js";
import { makeSite } from "../make-site.js";
import { asOfPages } from "../pages/as-of.js";
import { PAGES } from "../pages.js";
import { renderSite } from "../render-site.js";
import type { Site, SiteConfig } from "../site.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** An address with a path of its own, so that a link that forgets it is found. */
const ADDRESS = "https://claimwire.example/wire";

/** Who publishes it, and where errors are reported, in private and in the open. */
export const PUBLISHER = "Smith & Sons";
export const CONTACT = "corrections@claimwire.example";
export const REPOSITORY = "https://github.com/example/claimwire";

const MADE = new Map<string, Site>();

/** The site of the project's own ledger, made once for all tests that look at it. */
export function realSite(address = ADDRESS): Site {
  const known = MADE.get(address);
  if (known !== undefined) return known;
  const { releases } = readLedger(ROOT);
  const { config } = readConfig(ROOT, { CLAIMWIRE_BASE_URL: address });
  const settings = {
    ...(config as SiteConfig),
    publisher: PUBLISHER,
    contact: CONTACT,
    repository: REPOSITORY,
  };
  const { site } = makeSite(settings, releases, readGuides(ROOT));
  if (site === undefined) throw new Error("The project's own ledger does not add up.");
  MADE.set(address, site);
  return site;
}

/** The pages and files of a site by their path, without records as of a release, which are more than all others. */
export function filesOf(site: Site): ReadonlyMap<string, string> {
  const makers = PAGES.filter((make) => make !== asOfPages);
  return new Map([...renderSite(site, makers)].map(({ path, text }) => [path, text]));
}
