import { keyOf } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { sortByDate } from "../../model/sort-by-date.js";
import { Instant } from "../elements/values.js";
import { Section } from "../frame/section.js";
import { SourceItem } from "./source-list.js";

/** The sources that cite this one, in the order in which they were published. */
export function FollowUps({ site, id }: Props<{ id: string }>): Markup {
  const { index } = site;
  const followUps = sortByDate(index, [...new Set(index.citedBy.get(id).map(({ source }) => source))]);
  if (followUps.length === 0) return null;
  return (
    <Section id="follow-ups" heading={`Follow-ups (${followUps.length})`}>
      <p class="soft">
        Later documents that cite this one, oldest first, each with the day on which it entered the dataset.
      </p>
      <ol class="sources">
        {followUps.map((source) => (
          <SourceItem site={site} id={source}>
            <Entered site={site} id={source} />
          </SourceItem>
        ))}
      </ol>
    </Section>
  );
}

function Entered({ site, id }: Props<{ id: string }>): Markup {
  const times = site.history.timesOf(keyOf("sources", id));
  if (times === undefined) return null;
  return (
    <>
      entered <Instant at={times.entered.released} />
    </>
  );
}
