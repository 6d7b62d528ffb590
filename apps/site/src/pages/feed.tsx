import { FORMAT_NAMES, FORMATS, feedPath, SUBSCRIBE_PATH } from "@claimwire/feeds";
import { idOf, KIND_SINGULAR, kindOf, type RecordKey } from "@claimwire/schema";
import { capitalise, describeStream, isGeneral, listStreams, type StreamId } from "@claimwire/wire";
import { COPY_SCRIPT, CopyButton } from "../components/elements/copy-button.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { EntryList } from "../components/history/entry-list.js";
import { followPath } from "../components/subscribe/feed-links.js";
import type { Markup, Props } from "../markup.js";
import { feedLinkedData } from "../model/linked-data.js";
import type { Page } from "../page.js";
import { absoluteUrlOf, hrefOf, type Site } from "../site.js";

/** A page for each feed: what it brings, its newest entries, and its addresses. */
export function* feedPages(site: Site): Iterable<Page> {
  if (site.releases.length === 0) return;
  for (const stream of listStreams(site.history.keys())) {
    const { description, page, ...named } = describeStream(stream, site.index.records);
    const title = isGeneral(stream) ? named.title : titleOf(site, stream, named.title);
    const entries = site.news.get(stream) ?? [];
    yield {
      path: followPath(stream),
      title: `Follow ${title}`,
      description,
      stream,
      unlisted: !isGeneral(stream),
      scripts: [COPY_SCRIPT],
      linkedData: feedLinkedData(site, stream, title, description),
      body: (
        <Columns aside={<Files site={site} stream={stream} />}>
          <PageHeading site={site} above={[{ path: SUBSCRIBE_PATH, label: "Subscribe" }]}>
            Follow <bdi>{title}</bdi>
          </PageHeading>
          <p class="lede">{capitalise(description)}</p>
          <p>
            Put this address into your feed reader, where it says “add feed”, “subscribe” or “new source”:
          </p>
          <p class="address-line">
            <code id="feed-address">{absoluteUrlOf(site, feedPath(stream, "rss"))}</code>{" "}
            <CopyButton of="feed-address">Copy the address</CopyButton>
          </p>
          <p>
            Many readers also take the address of the <a href={hrefOf(site, page)}>page</a> that the feed is
            of. To have the entries by mail, give the feed's address to a mail program that reads feeds, such
            as Thunderbird, or to a service that sends feeds by mail.
          </p>
          <Section id="entries" heading="Its newest entries">
            <EntryList entries={entries} />
          </Section>
        </Columns>
      ),
    };
  }
}

/** The name of a record; of one whose content now stands elsewhere or was taken out, its kind and id. */
function titleOf({ index }: Site, key: RecordKey, name: string): string {
  return index[kindOf(key)].has(idOf(key)) ? name : `${KIND_SINGULAR[kindOf(key)]} ${idOf(key)}`;
}

/** The files of a feed, one a format. */
function Files({ site, stream }: Props<{ stream: StreamId }>): Markup {
  return (
    <Section id="files" heading="The feed itself">
      <p>The same entries in each format. A browser shows them as raw text: that is as it should be.</p>
      <ul class="feeds">
        {FORMAT_NAMES.map((name) => {
          const { name: label, type } = FORMATS[name];
          return (
            <li>
              <a href={hrefOf(site, feedPath(stream, name))} type={type}>
                {label}
              </a>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
