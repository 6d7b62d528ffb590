import { ABOUT_PATH, HOME_PATH, SUBSCRIBE_PATH } from "@claimwire/feeds";
import { findRecord, idOf, kindOf, type Quantity } from "@claimwire/schema";
import {
  capitalise,
  describeStream,
  entityName,
  FOLLOW_UPS_PATH,
  GENERAL_STREAMS,
  listPath,
  pagePath,
  quantityInWords,
  RELEASES_PATH,
  releasePath,
} from "@claimwire/wire";
import { ClaimDate, ClaimMarks } from "../components/claim/claim-marks.js";
import { NamedLink } from "../components/elements/record-link.js";
import { Instant } from "../components/elements/values.js";
import { Section } from "../components/frame/columns.js";
import { ChangeLine } from "../components/history/change-line.js";
import { FollowUpBars } from "../components/pictures/follow-up-bars.js";
import { followPath } from "../components/subscribe/feed-links.js";
import type { Markup, Props } from "../markup.js";
import { claimsInBrief, offersOf } from "../model/front-choice.js";
import { datasetLinkedData } from "../model/linked-data.js";
import { newestNews } from "../model/newest-news.js";
import { followUpsByYear, UNDATED } from "../model/source/follow-ups-by-year.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";
import { DEVELOPERS_PATH } from "./developers.js";

/** The first page: what is said in 30 seconds, where to look, what changed, and how to use and follow it. */
export function* homePages(site: Site): Iterable<Page> {
  const { title, description, texts = {} } = site.config;
  yield {
    path: HOME_PATH,
    title,
    description,
    stream: "all",
    linkedData: datasetLinkedData(site, site.releases.at(-1)),
    body: (
      <div class="front">
        <h1 class="hero">{texts.heading ?? title}</h1>
        <p class="lede">{texts.lede ?? description}</p>
        <Brief site={site} />
        <Offers site={site} />
        <div class="beside-each-other">
          <FollowUps site={site} />
          <News site={site} />
        </div>
        <Uses site={site} />
        <Streams site={site} />
      </div>
    ),
  };
}

/** The claims with which to begin, each with its figure, its words, who says so and when. */
function Brief({ site }: Props): Markup {
  const claims = claimsInBrief(site);
  if (claims.length === 0) return null;
  return (
    <Section id="brief" heading="In 30 seconds">
      <ol class="brief">
        {claims.map((id) => (
          <BriefClaim site={site} id={id} />
        ))}
      </ol>
    </Section>
  );
}

function BriefClaim({ site, id }: Props<{ id: string }>): Markup {
  const claim = findRecord(site.index.records, "claims", id);
  if (claim === undefined) return null;
  const figures = moneyFirst(claim.quantities ?? []).map((one) =>
    quantityInWords(one, site.config).replace(/^value: /, ""),
  );
  return (
    <li>
      {figures.length > 0 && (
        <p class="figure">
          <a href={hrefOf(site, pagePath(`claims/${id}`))}>{figures.join(" · ")}</a>
        </p>
      )}
      <p class="statement">
        {figures.length > 0 ? claim.statement : <NamedLink site={site} kind="claims" id={id} />}
      </p>
      <p class="marks">
        <bdi>{entityName(site.index.records, claim.assertedBy)}</bdi>, <ClaimDate site={site} claim={claim} />{" "}
        <span class="since">
          <ClaimMarks site={site} id={id} claim={claim} />
        </span>
      </p>
      {claim.note !== undefined && <p class="soft">{claim.note}</p>}
    </li>
  );
}

function moneyFirst(quantities: readonly Quantity[]): Quantity[] {
  const rank = ({ unit }: Quantity): number => (/^[A-Z]{3}$/.test(unit) ? 0 : 1);
  return quantities.toSorted((a, b) => rank(a) - rank(b));
}

/** Entities and topics, each with the number of its claims; and how many records there are in all. */
function Offers({ site }: Props): Markup {
  const { claims, sources, entities } = site.index;
  const disputed = [...claims.values()].filter(({ status }) => status?.state === "disputed").length;
  const all = [
    [claims.size, "claims", listPath("claims")],
    [sources.size, "sources", listPath("sources")],
    [entities.size, "entities", listPath("entities")],
    [site.releases.length, "releases", RELEASES_PATH],
  ] as const;
  return (
    <Section id="subjects" heading="Claims by subject">
      <ul class="figures">
        {all.map(([count, label, path]) => (
          <li>
            <a href={hrefOf(site, path)}>
              All <strong>{count}</strong> {label}
            </a>
          </li>
        ))}
      </ul>
      <ul class="chips">
        {offersOf(site).map(({ key, claims: count }) => (
          <li>
            <NamedLink site={site} kind={kindOf(key)} id={idOf(key)} /> <span class="soft">{count}</span>
          </li>
        ))}
        {disputed > 0 && (
          <li>
            <a href={hrefOf(site, "browse/state/disputed/")}>What is disputed</a>{" "}
            <span class="soft">{disputed}</span>
          </li>
        )}
      </ul>
    </Section>
  );
}

/** The sources that cite another, by year, each year a link. */
function FollowUps({ site }: Props): Markup {
  const years = followUpsByYear(site.index);
  const all = years.flatMap(([, ids]) => ids);
  return (
    <Section id="follow-ups" heading="Follow-ups by year" count={all.length}>
      <ul class="chips">
        {years.map(([year, ids]) => (
          <li>
            <a href={`${hrefOf(site, FOLLOW_UPS_PATH)}#${year}`}>{year === UNDATED ? "no date" : year}</a>{" "}
            <span class="soft">{ids.length}</span>
          </li>
        ))}
      </ul>
      <FollowUpBars site={site} id="follow-up-bars" ids={all} />
    </Section>
  );
}

/** How many changes are shown. */
const NEWS = 3;

/** What changed last: the newest changes that are news, and corrections as one line. */
function News({ site }: Props): Markup {
  const { items, mended } = newestNews(site, NEWS);
  return (
    <Section id="latest" heading="What changed">
      {site.releases.length === 0 && <p>Nothing is released yet.</p>}
      <ul class="changes">
        {items.map((item) => (
          <li>
            <Instant at={item.release.released} />: <ChangeLine site={site} item={item} />
          </li>
        ))}
        {mended && (
          <li>
            <Instant at={mended.release.released} />:{" "}
            <a href={hrefOf(site, releasePath(mended.release.version))}>{mended.counts.join(", ")}</a>
          </li>
        )}
      </ul>
      <p>
        <a href={hrefOf(site, RELEASES_PATH)}>All releases</a>
      </p>
    </Section>
  );
}

/** What the site is for, by who comes. */
function Uses({ site }: Props): Markup {
  const link = (path: string, label: string) => <a href={hrefOf(site, path)}>{label}</a>;
  return (
    <div class="uses">
      <Section id="journalists" heading="For journalists">
        <p>
          {link(listPath("claims"), "Every claim")} stands with its asserter, its date, its document and what
          those concerned answered. {link(listPath("sources"), "Sources")} say whether they can still be read.
        </p>
      </Section>
      <Section id="compliance" heading="For compliance">
        <p>
          {link(listPath("entities"), "Companies")} by name, in their own scripts, with listings, answers and
          amounts as asserted. {link(RELEASES_PATH, "Each release")} is dated and has a digest, so that a file
          can say what was known on which day.
        </p>
      </Section>
      <Section id="developers" heading="For developers">
        <p>
          The same records {link(DEVELOPERS_PATH, "as a typed package, as JSON and as tables")}, with every
          earlier release: <code>npm install {site.config.package.name}</code>.{" "}
          {link(ABOUT_PATH, "What it promises")}.
        </p>
      </Section>
    </div>
  );
}

/** The feeds of the whole dataset, and where the narrow ones are. */
function Streams({ site }: Props): Markup {
  if (site.releases.length === 0) return null;
  return (
    <Section id="follow" heading="Follow">
      <p>Be told of the next change in the feed reader that you have, or by mail:</p>
      <ul class="chips">
        {GENERAL_STREAMS.map((stream) => (
          <li>
            <a href={hrefOf(site, followPath(stream))}>
              {capitalise(describeStream(stream, site.index.records).title)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        Each claim, source, entity and topic has a feed of its own: “Follow”, at the top of its page.{" "}
        <a href={hrefOf(site, SUBSCRIBE_PATH)}>How to subscribe</a>
      </p>
    </Section>
  );
}
