import { listPath } from "@claimwire/wire";
import { PageHeading } from "../components/frame/page-heading.js";
import { TopicTree, topTopics } from "../components/record/topic-tree.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** All topics in their hierarchy. */
export function* topicsPages(site: Site): Iterable<Page> {
  yield {
    path: listPath("topics"),
    title: "Topics",
    description: "The vocabulary by which claims are sorted, from wider terms to narrower ones.",
    stream: "all",
    body: (
      <>
        <PageHeading site={site}>Topics</PageHeading>
        <p class="lede">A wider topic brings the claims of the narrower ones with it.</p>
        <TopicTree site={site} ids={topTopics(site)} defined />
      </>
    ),
  };
}
