import { scaleLinear } from "d3-scale";
import type { Markup } from "../../markup.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { fillOf, Picture, percent } from "./picture.js";

/** How many of something are of a year. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
  /** How many of them are of the second sort, which is hatched. */
  readonly second: number;
}

interface YearBarsProps {
  readonly id: string;
  readonly title: string;
  /** "follow-ups": what is counted. */
  readonly what: string;
  /** "with a link": what those are that are drawn full. */
  readonly first: string;
  /** "without a link": what the second sort is. */
  readonly second: string;
  readonly counts: readonly YearCount[];
  /** Where a year leads, if anywhere. */
  readonly hrefOf?: ((year: number) => string) | undefined;
}

const HEIGHT = 120;
const BASE = HEIGHT - 20;
const LABELS = 10;

/** Bars by year, from the first year to the last; years without any are among them. */
export function YearBars({ id, title, what, first, second, counts, hrefOf }: YearBarsProps): Markup {
  const years = everyYear(counts);
  if (years.length === 0) return null;
  const most = Math.max(...years.map(({ count }) => count));
  const y = scaleLinear([0, most], [0, BASE - 18]);
  const width = 100 / years.length;
  const step = Math.ceil(years.length / LABELS);
  return (
    <Picture
      id={id}
      title={title}
      description={yearsInWords(years, what, second)}
      height={HEIGHT}
      legend={`Full: ${first}; hatched: ${second}.`}
      table={<YearTable years={years} what={what} second={second} hrefOf={hrefOf} />}
    >
      {years.map(({ year, count, second: hatched }, place) => {
        const [left, wide] = [percent(place * width + width * 0.14), percent(width * 0.72)];
        const [full, rest] = [y(count - hatched), y(hatched)];
        const middle = percent((place + 0.5) * width);
        return (
          <>
            <rect x={left} y={BASE - full} width={wide} height={full} fill={fillOf(id, false)} />
            {hatched > 0 && (
              <rect
                x={left}
                y={BASE - full - rest}
                width={wide}
                height={rest}
                fill={fillOf(id, true)}
                stroke="currentColor"
              />
            )}
            {count > 0 && (
              <text x={middle} y={BASE - full - rest - 5} text-anchor="middle">
                {count}
              </text>
            )}
            {place % step === 0 && (
              <text x={middle} y={HEIGHT - 4} text-anchor="middle">
                {year}
              </text>
            )}
          </>
        );
      })}
      <line x1="0" x2="100%" y1={BASE} y2={BASE} stroke="currentColor" />
    </Picture>
  );
}

/** Every year from the first to the last that has any, oldest first. */
export function everyYear(counts: readonly YearCount[]): YearCount[] {
  const known = new Map(counts.map((one) => [one.year, one]));
  const years = [...known.keys()];
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, place) => {
    const year = first + place;
    return known.get(year) ?? { year, count: 0, second: 0 };
  });
}

function yearsInWords(years: readonly YearCount[], what: string, second: string): string {
  const told = years.filter(({ count }) => count > 0);
  const list = told.map(({ year, count, second: some }) =>
    some === 0 ? `${year}: ${count}` : `${year}: ${count}, ${some} of them ${second}`,
  );
  return `Bars by year, ${what}. ${list.join("; ")}.`;
}

type YearTableProps = Pick<YearBarsProps, "what" | "second" | "hrefOf"> & { years: readonly YearCount[] };

function YearTable({ years, what, second, hrefOf }: YearTableProps): Markup {
  return (
    <table>
      <ColumnHeadings texts={["Year"]} numbers={[what, `of them ${second}`]} />
      <tbody>
        {years.map(({ year, count, second: some }) => (
          <tr>
            <th scope="row">{count > 0 && hrefOf ? <a href={hrefOf(year)}>{year}</a> : year}</th>
            <td class="number">{count}</td>
            <td class="number">{some}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
