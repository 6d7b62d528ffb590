import { idOf, kindOf } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { hasCourse, LANES, type LaneEntry } from "../../model/dossier/timeline.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { NamedLink } from "../elements/record-link.js";
import { RecordDate } from "../elements/values.js";
import { Section } from "../frame/columns.js";
import { TimelineLanes } from "../pictures/timeline-lanes.js";
import { SourceCitation } from "../source/source-list.js";

/** How many of the newest entries the table has. */
const ROWS = 100;

type TimelineProps = Props<{ entries: readonly LaneEntry[] }>;

/** What happened, was said and was written about an entity, in lanes over time. */
export function TimelineSection({ site, entries }: TimelineProps): Markup {
  if (!hasCourse(entries)) return null;
  return (
    <Section id="timeline" heading="Timeline">
      <TimelineLanes
        id="lanes"
        title="What happened, was answered and was reported, over time"
        entries={entries}
        table={<TimelineTable site={site} entries={entries} />}
      />
    </Section>
  );
}

function TimelineTable({ site, entries }: TimelineProps): Markup {
  return (
    <table class="timeline">
      {entries.length > ROWS && (
        <caption>
          The newest {ROWS} of {entries.length}.
        </caption>
      )}
      <ColumnHeadings texts={["When", "What"]} />
      <tbody>
        {entries.slice(0, ROWS).map(({ lane, record, date, isReported }) => (
          <tr>
            <td class="date">
              {isReported && "said "}
              <RecordDate date={date} />
            </td>
            <td>
              <span class="soft">{LANES[lane]}: </span>
              {kindOf(record) === "sources" ? (
                <SourceCitation site={site} id={idOf(record)} />
              ) : (
                <NamedLink site={site} kind={kindOf(record)} id={idOf(record)} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
