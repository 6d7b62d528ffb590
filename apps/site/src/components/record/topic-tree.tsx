import type { Markup, Props } from "../../markup.js";
import { claimsOnTopic } from "../../model/dataset-index.js";
import type { Site } from "../../site.js";
import { NamedLink } from "../elements/record-link.js";
import { claimsInWords } from "../elements/values.js";

/** The topics without a broader one, in the order of their ids. */
export function topTopics({ index }: Site): string[] {
  return [...index.topics].filter(([, { broader }]) => broader === undefined).map(([id]) => id);
}

type TopicTreeProps = Props<{ ids: readonly string[]; defined?: boolean; within?: readonly string[] }>;

/**
 * Topics as a tree, each with the number of claims on it and on the topics below it, and with its definition when
 * `defined`. `within` holds the topics above these, so that a circle in the data ends.
 */
export function TopicTree({ site, ids, defined = false, within = [] }: TopicTreeProps): Markup {
  return (
    <ul class="topics">
      {ids.map((id) => {
        const around = [...within, id];
        const narrower = site.index.narrowerThan.get(id).filter((topic) => !around.includes(topic));
        return (
          <li>
            <NamedLink site={site} kind="topics" id={id} />{" "}
            <span class="soft">{claimsInWords(claimsOnTopic(site.index, id).length)}</span>
            {defined && <p>{site.index.topics.get(id)?.definition}</p>}
            {narrower.length > 0 && (
              <TopicTree site={site} ids={narrower} defined={defined} within={around} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
