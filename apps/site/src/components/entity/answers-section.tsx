import { labelOf, RELATIONS } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import type { Answer } from "../../model/dossier/answers.js";
import { replyInWords } from "../../model/later-claims.js";
import { ClaimDate } from "../claim/claim-marks.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { Marks } from "../elements/lines.js";
import { MoreLine } from "../elements/more-line.js";
import { NamedLink } from "../elements/record-link.js";
import { Section } from "../frame/columns.js";

type AnswersProps = Props<{ answers: readonly Answer[]; most?: number }>;

/** What an entity answered, each beside what it answers, newest first. */
export function AnswersSection({ site, answers, most = answers.length }: AnswersProps): Markup {
  return (
    <Section
      id="answers"
      heading="What it answered"
      count={answers.length}
      definition={`Newest first, each beside the claim that it answers. Linked by ${site.config.title}.`}
    >
      <table class="claims answers">
        <ColumnHeadings texts={["Answer", "To"]} />
        <tbody>
          {answers.slice(0, most).map(({ claim, type, answered }) => (
            <tr>
              <td>
                <NamedLink site={site} kind="claims" id={claim} />
                <Marks
                  pieces={[
                    <AnswerDate site={site} id={claim} />,
                    replyInWords(site.index, claim, answered) ??
                      (type === "contradicts" && labelOf(RELATIONS, type)),
                  ]}
                />
              </td>
              <td>
                <NamedLink site={site} kind="claims" id={answered} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreLine shown={most} of={answers.length} />
    </Section>
  );
}

function AnswerDate({ site, id }: Props<{ id: string }>): Markup {
  const claim = site.index.claims.get(id);
  return claim && <ClaimDate site={site} claim={claim} />;
}
