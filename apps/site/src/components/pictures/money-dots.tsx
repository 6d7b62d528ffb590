import { amountInWords, entityName } from "@claimwire/wire";
import { scaleLog } from "d3-scale";
import type { Markup, Props } from "../../markup.js";
import type { MoneyFigure } from "../../model/dossier/money.js";
import { groupBy } from "../../model/group-by.js";
import { fillOf, fitName, Picture, percent } from "./picture.js";

interface MoneyDotsProps {
  readonly id: string;
  readonly figures: readonly MoneyFigure[];
  readonly table: Markup;
}

const ROW = 40;
const AXIS = 24;
const TICKS = 4;

/** The figures of one asserter in one currency. */
type Track = readonly [asserter: string, figures: readonly MoneyFigure[]];

/** A dot for each figure of money, by who asserts it and in its own currency; one scale for each currency, never a sum. */
export function MoneyDots({ site, id, figures, table }: Props<MoneyDotsProps>): Markup {
  const drawn = figures.filter(({ quantity }) => Number(quantity.value) > 0);
  if (drawn.length < 2) return null;
  const { records } = site.index;
  let height = 0;
  const blocks = groupBy(drawn, ({ quantity }) => quantity.unit).map(([unit, own]) => {
    const tracks: readonly Track[] = groupBy(own, ({ record }) => record.assertedBy);
    const top = height;
    height += tracks.length * ROW + AXIS;
    return { unit, figures: own, tracks, top };
  });
  return (
    <Picture
      id={id}
      title="Figures of money, by who asserts them"
      description={`A dot for each figure. ${drawn
        .map(
          ({ record, quantity }) =>
            `${entityName(records, record.assertedBy)}: ${amountInWords(quantity, site.config)}`,
        )
        .join("; ")}. They are not added up.`}
      height={height}
      legend="One dot for each assertion, never added up. Full: a figure by itself; thick ring: a joint figure; hatched: a part of another figure; cross: the same figure told again."
      table={table}
    >
      {blocks.map((block) => (
        <Block site={site} id={id} {...block} />
      ))}
    </Picture>
  );
}

type BlockProps = Props<{
  id: string;
  unit: string;
  figures: readonly MoneyFigure[];
  tracks: readonly Track[];
  top: number;
}>;

/** The figures in one currency, over an axis of their own. */
function Block({ site, id, unit, figures, tracks, top }: BlockProps): Markup {
  const values = figures.map(({ quantity }) => Number(quantity.value));
  const x = scaleLog([Math.min(...values) / 1.6, Math.max(...values) * 1.6], [0, 100]);
  const bottom = top + tracks.length * ROW;
  return (
    <>
      {tracks.map(([asserter, own], place) => {
        const y = top + place * ROW;
        return (
          <>
            <text x="0" y={y + 12}>
              {`${fitName(entityName(site.index.records, asserter))}, ${unit}`}
            </text>
            <line x1="0" x2="100%" y1={y + 26} y2={y + 26} stroke="currentColor" stroke-opacity="0.3" />
            {own.map((figure) => (
              <Dot id={id} figure={figure} x={percent(x(Number(figure.quantity.value)))} y={y + 26} />
            ))}
          </>
        );
      })}
      {ticksOf(x).map((value) => (
        <text x={percent(x(value))} y={bottom + 10} text-anchor="middle" class="tick">
          {amountInWords({ value: String(value), unit: "count", qualifier: "exact" }, site.config)}
        </text>
      ))}
    </>
  );
}

/** By how many per cent of the width the values of an axis are apart, so that their words do not meet on a phone. */
const APART = 24;

/** A few round values of an axis: powers of ten and their halves, none so near the edge that its words are cut. */
function ticksOf(x: { (value: number): number; ticks(count: number): number[] }): number[] {
  const shown: number[] = [];
  for (const value of x.ticks(TICKS)) {
    const isRound = /^[15]0*$/.test(String(value)) && x(value) > 10 && x(value) < 90;
    const last = shown.at(-1);
    if (isRound && (last === undefined || x(value) - x(last) > APART)) shown.push(value);
  }
  return shown;
}

interface DotProps {
  readonly id: string;
  readonly figure: MoneyFigure;
  readonly x: string;
  readonly y: number;
}

function Dot({ id, figure: { joint, partOf, repeats }, x, y }: DotProps): Markup {
  if (repeats.length > 0) {
    return (
      <text x={x} y={y + 7} text-anchor="middle" class="cross">
        ×
      </text>
    );
  }
  const isJoint = joint.length > 0;
  return (
    <circle
      cx={x}
      cy={y}
      r="6"
      fill={isJoint && partOf.length === 0 ? "none" : fillOf(id, partOf.length > 0)}
      stroke="currentColor"
      stroke-width={isJoint ? 2.5 : 1}
    />
  );
}
