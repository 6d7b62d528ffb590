import { amountInWords, entityName } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { MoneyFigure } from "../../model/dossier/money.js";
import { relationMarks } from "../../model/later-claims.js";
import { ClaimDate } from "../claim/claim-marks.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { Joined, Marks } from "../elements/lines.js";
import { MoreLine } from "../elements/more-line.js";
import { NamedLink } from "../elements/record-link.js";
import { Section } from "../frame/columns.js";
import { MoneyDots } from "../pictures/money-dots.js";

type MoneyProps = Props<{ figures: readonly MoneyFigure[]; most?: number }>;

/** The figures of money in the claims about an entity, one row an assertion: never added up or converted. */
export function MoneySection({ site, figures, most = figures.length }: MoneyProps): Markup {
  const shown = figures.slice(0, most);
  return (
    <Section id="money" heading="Money" count={figures.length}>
      <p class="soft">
        Each figure as asserted, in its own currency. They are not added up: they overlap, repeat each other,
        or belong to several together. Which do was linked by {site.config.title}.
      </p>
      <table class="claims money">
        <ColumnHeadings texts={["Amount", "Of what", "Who says so", "When"]} />
        <tbody>
          {shown.map((figure) => (
            <tr>
              <td class="amount">
                <data value={`${figure.quantity.value} ${figure.quantity.unit}`}>
                  {amountInWords(figure.quantity, site.config)}
                </data>
              </td>
              <td>
                <NamedLink site={site} kind="claims" id={figure.claim} />
                <FigureMarks site={site} figure={figure} />
              </td>
              <td>
                <bdi>{entityName(site.index.records, figure.record.assertedBy)}</bdi>
              </td>
              <td class="date">
                <ClaimDate site={site} claim={figure.record} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreLine shown={most} of={figures.length} />
      <MoneyDots
        site={site}
        id="money-dots"
        figures={shown}
        table={<DotTable site={site} figures={shown} />}
      />
    </Section>
  );
}

/** Why a figure is not to be added to others: whose it is together, of what it is a part, where it is told again. */
function FigureMarks({ site, figure }: Props<{ figure: MoneyFigure }>): Markup {
  const { claim, record, joint, repeats, repeatedBy, partOf } = figure;
  const links = (ids: readonly string[]): Markup => (
    <Joined by=" · " pieces={ids.map((id) => <NamedLink site={site} kind="claims" id={id} />)} />
  );
  const names = joint.map((id) => <bdi>{entityName(site.index.records, id)}</bdi>);
  return (
    <>
      <Marks
        pieces={[
          names.length > 0 && (
            <>
              joint figure: <Joined pieces={names} />
            </>
          ),
          ...relationMarks(site.index, claim, record).map((mark) => <span class="later">{mark}</span>),
        ]}
      />
      {repeats.length > 0 && <p class="linked">The same figure as in: {links(repeats)}</p>}
      {repeatedBy.length > 0 && <p class="linked">Told again in: {links(repeatedBy)}</p>}
      {partOf.length > 0 && <p class="linked">Part of the figure in: {links(partOf)}</p>}
    </>
  );
}

/** What the picture shows, without the words of the claims. */
function DotTable({ site, figures }: Props<{ figures: readonly MoneyFigure[] }>): Markup {
  return (
    <table>
      <ColumnHeadings texts={["Who says so", "Amount", "What it is"]} />
      <tbody>
        {figures.map(({ record, quantity, joint, repeats, partOf }) => (
          <tr>
            <td>
              <bdi>{entityName(site.index.records, record.assertedBy)}</bdi>
            </td>
            <td>{amountInWords(quantity, site.config)}</td>
            <td>
              <Joined
                pieces={[
                  repeats.length > 0
                    ? "a figure told again"
                    : partOf.length > 0 && "a part of another figure",
                  joint.length > 0 && "joint",
                ]}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
