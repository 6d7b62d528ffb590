import { type MadeSite, makeSite } from "../make-site.js";
import { renderSite } from "../render-site.js";
import type { Site, SiteConfig } from "../site.js";
import { exampleLedger } from "./example-ledger.js";

/** A base with a path of its own, so that a link that forgets it is found. */
export const CONFIG: SiteConfig = {
  title: "Example",
  description: "An example of a site.",
  language: "en",
  baseUrl: "https://claimwire.example/wire",
  package: { name: "example-claims" },
  citation: { name: "example", title: "Example", author: "Its maintainers", package: "example-claims" },
  feeds: { tagAuthority: "claimwire.example,2026" },
};

export function exampleSite(): Site {
  const { site, issues }: MadeSite = makeSite(CONFIG, exampleLedger());
  if (site === undefined) throw new Error(JSON.stringify(issues, null, 2));
  return site;
}

/** The pages of a site by their path. */
export function renderPages(site: Site): ReadonlyMap<string, string> {
  return new Map([...renderSite(site)].map(({ path, text }) => [path, text]));
}

/** A page of each sort, by its path below the base. */
export const ONE_OF_EACH: readonly string[] = [
  "",
  "claims/",
  "claims/example-value/",
  "claims/example-withdrawn/",
  "sources/",
  "sources/example-report/",
  "entities/",
  "entities/example-systems/",
  "entities/example-town/",
  "browse/mode/opinion/",
  "browse/asserter/",
  "follow-ups/",
  "follow/claims/example-value/",
  "topics/",
  "topics/contracts/",
  "releases/",
  "releases/1.1.0/",
  "as-of/",
  "compare/",
  "compare/1.0.0...2.0.0/",
  "releases/1.0.0/claims/example-value/",
  "releases/1.0.0/entities/example-systems/",
  "subscribe/",
  "search/",
  "names/entities/e/",
  "about/",
  "404.html",
];
