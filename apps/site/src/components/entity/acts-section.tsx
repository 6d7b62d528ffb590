import { entityName } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { AuthorityAct } from "../../model/dossier/authority-acts.js";
import { relationMarks } from "../../model/later-claims.js";
import { ClaimDate } from "../claim/claim-marks.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { Detail, DetailList, Marks } from "../elements/lines.js";
import { MoreLine } from "../elements/more-line.js";
import { NamedLink } from "../elements/record-link.js";
import { Section } from "../frame/columns.js";
import { SourceCitation } from "../source/source-list.js";

type ActsProps = Props<{ acts: readonly AuthorityAct[]; most?: number }>;

/** What authorities listed, ordered or ruled about an entity, by their own words, newest first. */
export function ActsSection({ site, acts, most = acts.length }: ActsProps): Markup {
  return (
    <Section
      id="listings"
      heading="Listings and decisions of authorities"
      count={acts.length}
      definition={`By the authority's own words, newest first. What belongs together was linked by ${site.config.title}.`}
    >
      <table class="claims listings">
        <ColumnHeadings texts={["List or decision", "By whom", "Since"]} />
        {acts.slice(0, most).map((act) => (
          <ActRows site={site} act={act} />
        ))}
      </table>
      <MoreLine shown={most} of={acts.length} />
    </Section>
  );
}

function ActRows({ site, act }: Props<{ act: AuthorityAct }>): Markup {
  const { claim, record, context, terms } = act;
  const [stated] = record.evidence.filter(({ stance }) => stance === "states");
  return (
    <tbody>
      <tr>
        <td>
          <NamedLink site={site} kind="claims" id={claim} />
          <Marks
            pieces={relationMarks(site.index, claim, record).map((mark) => <span class="later">{mark}</span>)}
          />
        </td>
        <td>
          <bdi>{entityName(site.index.records, record.assertedBy)}</bdi>
        </td>
        <td class="date">
          <ClaimDate site={site} claim={record} />
        </td>
      </tr>
      <tr class="more">
        <td colspan={3}>
          <DetailList>
            <Detail name="Ground, and what was decided with it">
              {context.length > 0 && <ClaimLinks site={site} ids={context} />}
            </Detail>
            <Detail name="Limits and terms">
              {terms.length > 0 && <ClaimLinks site={site} ids={terms} />}
            </Detail>
            <Detail name="Our note">{record.note}</Detail>
            <Detail name="Source">{stated && <SourceCitation site={site} id={stated.source} />}</Detail>
          </DetailList>
        </td>
      </tr>
    </tbody>
  );
}

/** Claims by their statements, one under the other. */
function ClaimLinks({ site, ids }: Props<{ ids: readonly string[] }>): Markup {
  return (
    <ul class="plain">
      {ids.map((id) => (
        <li>
          <NamedLink site={site} kind="claims" id={id} />
        </li>
      ))}
    </ul>
  );
}
