import { byCodeUnits } from "@claimwire/ledger";
import { keyOf, MODES, STATES } from "@claimwire/schema";
import { entityName, listPath, pagePath } from "@claimwire/wire";
import { ClaimList } from "../components/claim/claim-list.js";
import { type Filter, Filters, ShownCount } from "../components/frame/filters.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { StreamAside } from "../components/subscribe/feed-links.js";
import type { Markup, Props } from "../markup.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

const FILTERS: readonly Filter[] = [
  { name: "mode", label: "Kind of assertion", options: Object.keys(MODES).map((mode) => [mode, mode]) },
  {
    name: "state",
    label: "State",
    options: [
      ["standing", "stands"],
      ...Object.entries(STATES).map(([state, { label }]) => [state, label.toLowerCase()] as const),
    ],
  },
];

/** The list of all claims. */
export function* claimsPages(site: Site): Iterable<Page> {
  const ids = newestFirst(site);
  yield {
    path: listPath("claims"),
    title: "Claims",
    description:
      "Every claim in the dataset, with who asserts it, what kind of assertion it is and whether it stands.",
    stream: "claims",
    body: (
      <div class="filterable">
        <div>
          <PageHeading site={site}>Claims</PageHeading>
          <p class="lede">
            {ids.length} claims, each with who asserts it, newest first. To read by subject, go by{" "}
            <a href={hrefOf(site, listPath("topics"))}>topic</a>; to read by who is concerned, or who asserts,
            by <a href={hrefOf(site, listPath("entities"))}>entity</a>.
          </p>
        </div>
        <Filters filters={FILTERS} />
        <ClaimList site={site} ids={ids} filtered />
        <div class="beside">
          <ShownCount of={ids.length} />
          <StreamAside site={site} stream="claims" />
          <StreamAside site={site} stream="corrections" />
          <Asserters site={site} />
        </div>
      </div>
    ),
  };
}

/** The ids of all claims, newest first; those of one release in the order of their ids. */
function newestFirst({ index, history }: Site): string[] {
  const entered = new Map(
    [...index.claims.keys()].map((id) => [id, history.timesOf(keyOf("claims", id))?.entered.released ?? ""]),
  );
  return [...entered].sort(([, a], [, b]) => byCodeUnits(b, a)).map(([id]) => id);
}

/** The asserters, those with most claims first, each linked to its claims. */
function Asserters({ site }: Props): Markup {
  const asserters = [...site.index.entities.keys()]
    .map((id) => [id, site.index.claimsAssertedBy.get(id).length] as const)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  return (
    <nav aria-labelledby="asserters">
      <h2 id="asserters">By who asserts</h2>
      <ul class="plain">
        {asserters.map(([id, count]) => (
          <li>
            <a href={`${hrefOf(site, pagePath(keyOf("entities", id)))}#asserted`}>
              <bdi>{entityName(site.index.records, id)}</bdi>
            </a>{" "}
            <span class="soft">{count}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
