import { findRecord, keyOf, type Topic } from "@claimwire/schema";
import { pagePath } from "@claimwire/wire";
import { ClaimList } from "../components/claim/claim-list.js";
import { MoreLine } from "../components/elements/more-line.js";
import { MoneySection } from "../components/entity/money-section.js";
import { Section } from "../components/frame/columns.js";
import { AllClaims, claimsPath } from "../components/record/claim-files.js";
import { recordPage } from "../components/record/record-page.js";
import { TopicTree } from "../components/record/topic-tree.js";
import type { Markup, Props } from "../markup.js";
import { sortNewestFirst } from "../model/claim-time.js";
import { claimsOnTopic } from "../model/dataset-index.js";
import { moneyIn } from "../model/dossier/money.js";
import { PER_PAGE } from "../model/lists/list-parts.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** How many figures of money the page of a topic shows. */
const MONEY = 20;

/** A page for each topic. */
export function* topicPages(site: Site): Iterable<Page> {
  for (const [id, topic] of site.index.topics) {
    yield recordPage(site, keyOf("topics", id), {
      title: topic.label,
      description: topic.definition,
      heading: <bdi>{topic.label}</bdi>,
      above: widerTopics(site, topic),
      body: <TopicBody site={site} id={id} definition={topic.definition} />,
    });
  }
}

function TopicBody({ site, id, definition }: Props<{ id: string; definition: string }>): Markup {
  const claims = sortNewestFirst(site.index, claimsOnTopic(site.index, id));
  const record = keyOf("topics", id);
  const narrower = site.index.narrowerThan.get(id);
  const heading = narrower.length > 0 ? "Claims, narrower topics included" : "Claims";
  return (
    <>
      <p class="lede">{definition}</p>
      {narrower.length > 0 && (
        <Section id="narrower" heading="Narrower topics">
          <TopicTree site={site} ids={narrower} />
        </Section>
      )}
      <MoneySection site={site} figures={moneyIn(site.index, claims)} most={MONEY} />
      <Section id="claims" heading={`${heading} (${claims.length})`}>
        {claims.length === 0 && <p>No claim is filed here yet.</p>}
        <AllClaims site={site} record={record} count={claims.length} />
        {claims.length > 0 && <ClaimList site={site} ids={claims.slice(0, PER_PAGE)} inOrder />}
        <MoreLine shown={PER_PAGE} of={claims.length} href={hrefOf(site, claimsPath(record))} />
      </Section>
    </>
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
