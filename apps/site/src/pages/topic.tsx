import { findRecord, keyOf, type Topic } from "@claimwire/schema";
import { listPath, pagePath } from "@claimwire/wire";
import { ClaimList } from "../components/claim/claim-list.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { HistorySection } from "../components/history/history-section.js";
import { RecordAside } from "../components/record/record-frame.js";
import { TopicTree } from "../components/record/topic-tree.js";
import type { Markup, Props } from "../markup.js";
import { claimsOnTopic } from "../model/claims-concerning.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** A page for each topic. */
export function* topicPages(site: Site): Iterable<Page> {
  for (const [id, topic] of site.index.topics) {
    yield {
      path: pagePath(keyOf("topics", id)),
      title: topic.label,
      description: topic.definition,
      stream: keyOf("topics", id),
      body: <TopicBody site={site} id={id} topic={topic} />,
    };
  }
}

function TopicBody(props: Props<{ id: string; topic: Topic }>): Markup {
  const { site, id, topic } = props;
  const claims = claimsOnTopic(site.index, id);
  const narrower = site.index.narrowerThan.get(id);
  return (
    <Columns aside={<RecordAside site={site} record={keyOf("topics", id)} />}>
      <PageHeading
        site={site}
        above={[{ path: listPath("topics"), label: "Topics" }, ...widerTopics(site, topic)]}
      >
        <bdi>{topic.label}</bdi>
      </PageHeading>
      <p class="lede">{topic.definition}</p>
      {narrower.length > 0 && (
        <Section id="narrower" heading="Narrower topics">
          <TopicTree site={site} ids={narrower} />
        </Section>
      )}
      <Section
        id="claims"
        heading={`${narrower.length > 0 ? "Claims, narrower topics included" : "Claims"} (${claims.length})`}
      >
        {claims.length > 0 ? <ClaimList site={site} ids={claims} /> : <p>No claim is filed here yet.</p>}
      </Section>
      <HistorySection site={site} record={keyOf("topics", id)} />
    </Columns>
  );
}

/** The topics that contain a topic, widest first. */
function widerTopics({ index }: Site, { broader }: Topic): { path: string; label: string }[] {
  const found = new Map<string, string>();
  for (let next = broader; next !== undefined && !found.has(next); ) {
    const topic: Topic | undefined = findRecord(index.records, "topics", next);
    found.set(next, topic?.label ?? next);
    next = topic?.broader;
  }
  return [...found].reverse().map(([id, label]) => ({ path: pagePath(keyOf("topics", id)), label }));
}
