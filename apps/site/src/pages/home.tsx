import { ABOUT_PATH, HOME_PATH, SUBSCRIBE_PATH } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";
import { listPath, RELEASES_PATH, releasePath } from "@claimwire/wire";
import { Instant } from "../components/elements/values.js";
import { Columns, Section } from "../components/frame/columns.js";
import { ChangeLine } from "../components/history/change-line.js";
import { TopicTree, topTopics } from "../components/record/topic-tree.js";
import { FollowLink } from "../components/subscribe/feed-links.js";
import type { Markup, Props } from "../markup.js";
import { pickNews } from "../model/sort-by-importance.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** The first page. */
export function* homePages(site: Site): Iterable<Page> {
  const { title, description } = site.config;
  yield {
    path: HOME_PATH,
    title,
    description,
    stream: "all",
    body: (
      <>
        <h1 class="hero">Who says what about video surveillance in Xinjiang, and what has changed since</h1>
        <p class="lede">
          {site.config.title} records what investigative reports claim about the video-surveillance industry
          in Xinjiang. Each claim stands with who asserts it, how they know, how sure they are, where to read
          it, and what speaks against it. When a claim is added, corrected, disputed or withdrawn, when a
          report follows up or a link dies, subscribers are told, once.
        </p>
        <Figures site={site} />
        <Columns aside={<HomeAside site={site} />}>
          <Section id="latest" heading="Latest changes">
            {site.releases
              .slice(-RELEASES)
              .toReversed()
              .map((release) => (
                <LatestRelease site={site} release={release} />
              ))}
            <p>
              <a href={hrefOf(site, RELEASES_PATH)}>All releases</a>
            </p>
          </Section>
        </Columns>
      </>
    ),
  };
}

function HomeAside({ site }: Props): Markup {
  return (
    <>
      <Section id="follow" heading="Follow it">
        <p>Every change, in the feed reader that you have:</p>
        <p>
          <FollowLink site={site} stream="all" of="every change" />
        </p>
        <p>
          Or only corrections, only follow-up reports, one company, one topic, one claim:{" "}
          <a href={hrefOf(site, SUBSCRIBE_PATH)}>choose a feed</a>.
        </p>
      </Section>
      <Section id="use" heading="Use it">
        <p>The same records, typed and versioned, with every earlier release:</p>
        <pre>
          <code>npm install @claimwire/dataset</code>
        </pre>
        <p>
          What it promises, and how to correct it: <a href={hrefOf(site, ABOUT_PATH)}>about</a>.
        </p>
      </Section>
      <Section id="topics" heading="By topic">
        <TopicTree site={site} ids={topTopics(site)} />
      </Section>
    </>
  );
}

/** The number of records of each kind and of releases, each linked to its list. */
function Figures({ site }: Props): Markup {
  const { claims, sources, entities } = site.index;
  const figures = [
    [claims.size, "claims", listPath("claims")],
    [sources.size, "sources", listPath("sources")],
    [entities.size, "entities", listPath("entities")],
    [site.releases.length, "releases", RELEASES_PATH],
  ] as const;
  return (
    <ul class="figures">
      {figures.map(([count, label, path]) => (
        <li>
          <a href={hrefOf(site, path)}>
            <strong>{count}</strong> {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** How many releases are shown, and how many changes of each. */
const RELEASES = 3;
const CHANGES = 5;

/** A release with its most important changes. */
function LatestRelease({ site, release }: Props<{ release: ClaimsRelease }>): Markup {
  const items = pickNews(site.history.in(release));
  const rest = release.changes.length - Math.min(items.length, CHANGES);
  const href = hrefOf(site, releasePath(release.version));
  return (
    <>
      <h3>
        <Instant at={release.released} />, <a href={href}>release {release.version}</a>
      </h3>
      <ul class="changes">
        {items.slice(0, CHANGES).map((item) => (
          <li>
            <ChangeLine site={site} item={item} />
          </li>
        ))}
        {rest > 0 && (
          <li>
            <a href={href}>
              {rest} more {rest === 1 ? "change" : "changes"}
              <span class="visually-hidden"> in release {release.version}</span>
            </a>
          </li>
        )}
      </ul>
    </>
  );
}
