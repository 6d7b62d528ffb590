import { findRecord, SOURCE_TYPES } from "@claimwire/schema";
import { entityName, imprint } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { Joined } from "../elements/lines.js";
import { RecordLink } from "../elements/record-link.js";
import { CodeMark } from "../elements/term.js";
import { RecordDate } from "../elements/values.js";
import { AvailabilityMark, SourceTitle } from "./source-list.js";

/** Sources as a table: title, publisher, date, what they are a follow-up of, whether they can be had, their claims. */
export function SourceTable({ site, ids }: Props<{ ids: readonly string[] }>): Markup {
  return (
    <table class="claims documents">
      <ColumnHeadings texts={["Source", "Publisher", "Date", "Follow-up of", "Link"]} numbers={["Claims"]} />
      <tbody>
        {ids.map((id) => (
          <SourceRow site={site} id={id} />
        ))}
      </tbody>
    </table>
  );
}

function SourceRow({ site, id }: Props<{ id: string }>): Markup {
  const { records } = site.index;
  const source = findRecord(records, "sources", id);
  if (source === undefined) return null;
  return (
    <tr>
      <td>
        <RecordLink site={site} kind="sources" id={id}>
          <SourceTitle source={source} />
        </RecordLink>
        <p class="marks">
          <CodeMark codes={SOURCE_TYPES} code={source.type} />
        </p>
      </td>
      <td>
        <bdi>{entityName(records, source.publisher)}</bdi>
      </td>
      <td class="date">
        {source.published === undefined ? (
          <span class="soft">no date</span>
        ) : (
          <RecordDate date={source.published} />
        )}
      </td>
      <td>
        <Joined
          by="; "
          pieces={(source.cites ?? []).map((cited) => <CitedLink site={site} id={cited.source} />)}
        />
      </td>
      <td>
        <AvailabilityMark state={source.availability.state} />
      </td>
      <td class="number">{site.index.claimsRestingOn.get(id).length}</td>
    </tr>
  );
}

/** A source by its publisher and date, where its title would be too long. */
function CitedLink({ site, id }: Props<{ id: string }>): Markup {
  const source = findRecord(site.index.records, "sources", id);
  return (
    <RecordLink site={site} kind="sources" id={id}>
      <bdi>{source === undefined ? id : imprint(site.index.records, source)}</bdi>
    </RecordLink>
  );
}
