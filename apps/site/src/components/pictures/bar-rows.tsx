import { scaleLinear } from "d3-scale";
import type { Markup } from "../../markup.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { fillOf, fitName, Picture, percent } from "./picture.js";

/** A bar that lies, under its name. */
export interface BarRow {
  readonly label: string;
  /** Where the name leads in the table. */
  readonly href?: string;
  readonly count: number;
  /** How many of them are of the second sort, which is hatched after the first. */
  readonly second: number;
  /** How many rows it lies within. */
  readonly depth?: number;
}

interface BarRowsProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly legend: string;
  /** The headings of the table: the name, the count, and how many of it are of the second sort. */
  readonly headings: readonly [name: string, count: string, second: string];
  readonly rows: readonly BarRow[];
  /** How many rows are drawn; the table has more. */
  readonly most?: number;
}

const ROW = 34;
/** By how many per cent of the width a row within another stands in. */
const INDENT = 4;

/** The same in letters, where the picture is 320 px wide. */
const INDENT_IN_LETTERS = 2;

function labelOf(count: number, label: string, depth: number): string {
  const start = `${count}  `;
  return start + fitName(label, start.length + depth * INDENT_IN_LETTERS);
}

/** Bars one under the other, each with its name and number above it. */
export function BarRows(props: BarRowsProps): Markup {
  const { id, title, description, legend, headings, rows, most = 12 } = props;
  if (rows.length === 0) return null;
  const shown = rows.slice(0, most);
  const deepest = Math.max(...shown.map(({ depth = 0 }) => depth));
  const x = scaleLinear([0, Math.max(...shown.map(({ count }) => count))], [0, 99 - deepest * INDENT]);
  return (
    <Picture
      id={id}
      title={title}
      description={description}
      height={shown.length * ROW}
      legend={
        shown.length < rows.length ? `${legend} The ${shown.length} largest; the table has more.` : legend
      }
      table={<RowTable headings={headings} rows={rows} />}
    >
      {shown.map(({ label, count, second, depth = 0 }, place) => {
        const left = depth * INDENT;
        const top = place * ROW;
        return (
          <>
            <text x={percent(left)} y={top + 13}>
              {labelOf(count, label, depth)}
            </text>
            <rect
              x={percent(left)}
              y={top + 18}
              width={percent(x(count - second))}
              height="10"
              fill={fillOf(id, false)}
            />
            {second > 0 && (
              <rect
                x={percent(left + x(count - second))}
                y={top + 18}
                width={percent(x(second))}
                height="10"
                fill={fillOf(id, true)}
                stroke="currentColor"
              />
            )}
          </>
        );
      })}
    </Picture>
  );
}

/** How many rows a table has; the rest is in the data. */
const TABLE_ROWS = 100;

function RowTable({
  headings: [name, count, second],
  rows,
}: Pick<BarRowsProps, "headings" | "rows">): Markup {
  return (
    <table>
      {rows.length > TABLE_ROWS && (
        <caption>
          The first {TABLE_ROWS} of {rows.length}.
        </caption>
      )}
      <ColumnHeadings texts={[name]} numbers={[count, second]} />
      <tbody>
        {rows.slice(0, TABLE_ROWS).map((row) => (
          <tr>
            <th scope="row">
              {row.href === undefined ? (
                <bdi>{row.label}</bdi>
              ) : (
                <a href={row.href}>
                  <bdi>{row.label}</bdi>
                </a>
              )}
            </th>
            <td class="number">{row.count}</td>
            <td class="number">{row.second}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
