import { feedPath, GENERAL_OPML_PATH, OPML_PATH, SUBSCRIBE_PATH } from "@claimwire/feeds";
import { KINDS } from "@claimwire/schema";
import { capitalise, describeStream, GENERAL_STREAMS, listPath } from "@claimwire/wire";
import { ColumnHeadings } from "../components/elements/column-headings.js";
import { COPY_SCRIPT, CopyButton } from "../components/elements/copy-button.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { FollowLink } from "../components/subscribe/feed-links.js";
import type { Markup, Props } from "../markup.js";
import type { Page } from "../page.js";
import { absoluteUrlOf, hrefOf, type Site } from "../site.js";

/** All feeds, and how to choose among them. */
export function* subscribePages(site: Site): Iterable<Page> {
  yield {
    path: SUBSCRIBE_PATH,
    title: "Subscribe",
    description:
      "Every feed, in RSS, Atom and JSON Feed: all changes, one sort of change, or one claim, source, entity or topic.",
    stream: "all",
    scripts: [COPY_SCRIPT],
    body: (
      <Columns>
        <PageHeading site={site}>Subscribe</PageHeading>
        <p class="lede">
          A feed is an address that a feed reader looks at for you. It brings each change once, as an entry
          that can be read without a click: what changed, before and after, why, and on what evidence.
        </p>
        {site.releases.length === 0 ? (
          <p>There are no feeds before the first release.</p>
        ) : (
          <Feeds site={site} />
        )}
      </Columns>
    ),
  };
}

function Feeds({ site }: Props): Markup {
  return (
    <>
      <Section id="how" heading="How">
        <ol>
          <li>Choose a feed below. If in doubt, take this one:</li>
        </ol>
        <p class="address-line">
          <code id="feed-address">{absoluteUrlOf(site, feedPath("all", "rss"))}</code>{" "}
          <CopyButton of="feed-address">Copy the address</CopyButton>
        </p>
        <ol start={2}>
          <li>
            Copy its address (on a phone, hold the link; elsewhere, right-click it and copy the link). A
            browser that opens the address shows raw text: that is as it should be.
          </li>
          <li>
            Paste it where your reader says “add feed”, “subscribe” or “new source”. Many readers also take
            the address of any page here and find its feed by themselves: the page's own first, then that of
            every change.
          </li>
        </ol>
        <p>
          RSS, Atom and JSON Feed bring the same entries; take whichever your reader knows. RSS is the safest
          choice.
        </p>
      </Section>
      <Section id="which" heading="One feed or several?">
        <p>
          The feed of all changes has everything that the narrower ones have. Whoever takes both reads the
          same entries twice, unless the reader recognises them by their ids, which are the same in every
          feed. Where a feed would bring more than twenty entries of one sort from one release, a single entry
          lists these changes, with what each was before and is now. Retractions, disputes, replies,
          follow-ups, and another asserter, value or date always come each by itself, and so does all that is
          in the feed of a claim.
        </p>
        <GeneralFeeds site={site} />
        <p>
          For readers that import lists (OPML):{" "}
          <a href={hrefOf(site, GENERAL_OPML_PATH)} type="text/x-opml">
            these feeds
          </a>
          , or{" "}
          <a href={hrefOf(site, OPML_PATH)} type="text/x-opml">
            every feed there is
          </a>
          , narrow ones included, to choose from.
        </p>
      </Section>
      <Section id="narrow" heading="Narrow feeds">
        <p>
          Each claim, source, entity and topic has a feed of its own: “Follow”, at the top of its page. Find
          the page in one of these lists:
        </p>
        <ul>
          {KINDS.toReversed().map((kind) => (
            <li>
              <a href={hrefOf(site, listPath(kind))}>{capitalise(kind)}</a>{" "}
              <span class="soft">({site.index[kind].size})</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function GeneralFeeds({ site }: Props): Markup {
  return (
    <table class="streams">
      <caption>Feeds of the whole dataset</caption>
      <ColumnHeadings texts={["Feed", "Its page"]} />
      <tbody>
        {GENERAL_STREAMS.map((stream) => {
          const { title, description } = describeStream(stream, site.index.records);
          return (
            <tr>
              <th scope="row">
                {capitalise(title)}
                <p>{description}</p>
              </th>
              <td>
                <FollowLink site={site} stream={stream} of={title} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
