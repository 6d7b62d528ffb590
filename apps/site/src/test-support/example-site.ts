import { A_VOCABULARY } from "@claimwire/testing";
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
  vocabulary: A_VOCABULARY,
  package: { name: "example-claims" },
  citation: { name: "example", title: "Example", author: "Its maintainers", package: "example-claims" },
  feeds: { tagAuthority: "claimwire.example,2026" },
};

/** Guides with something of everything, and texts that would break out of a page that did not escape them. */
export const GUIDES: ReadonlyMap<string, string> = new Map([
  [
    "docs/api.md",
    [
      "# The API & <b>more</b>",
      "<!-- Nobody sees this. -->",
      "What `programs` read; see [the records](../data/README.md#two-words), [the code](../src/index.ts)",
      "and [nothing](javascript:alert(1)).",
      "## Two `words`!",
      "| address | what |\n|---|---|\n| `api/` | <script>alert(1)</script> |",
      "```js\nconst <i>code</i> = 1;\n```",
      "## Two words",
    ].join("\n\n"),
  ],
  [
    "data/README.md",
    "# Records\n\nHow a record is written.\n\n## Two words\n\nBack to [the API](../docs/api.md#two-words-1).",
  ],
  [
    "packages/dataset/README.md",
    "# The package\n\nWhat it is.\n\n## Ask\n\n```ts\nconst answer = 1 < 2;\n```\n\n## Promises\n\nMany.",
  ],
]);

export function exampleSite(): Site {
  const { site, issues }: MadeSite = makeSite(CONFIG, exampleLedger(), GUIDES);
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
  "entities/example-county/",
  "places/",
  "browse/mode/opinion/",
  "browse/asserter/",
  "browse/sources/cites/example-report/",
  "browse/entities/type/company/",
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
  "developers/",
  "docs/api/",
  "about/",
  "404.html",
];
