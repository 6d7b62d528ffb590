import Papa from "papaparse";
import { FormatProblem } from "./format-problem.js";

/** How a table is written. */
export interface TableOptions {
  /** What stands between the cells; found when it is not told. */
  readonly delimiter?: string | undefined;
  /** What a line begins with that is no row. */
  readonly comment?: string | undefined;
  /** The names of the columns, when no line of the text holds them. */
  readonly columns?: readonly string[] | undefined;
}

/**
 * The rows of a CSV or TSV text by the names in its first line, or by names that are given. Cells are texts; an empty
 * cell is no value. A column without a name, or with one that was there before, is named after its place.
 */
export function parseTable(
  text: string,
  { delimiter, comment, columns }: TableOptions,
): Record<string, string>[] {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiter ?? "",
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: true,
    ...(comment === undefined || comment === "" ? {} : { comments: comment }),
  });
  const quotes = errors.find(({ type }) => type === "Quotes");
  if (quotes !== undefined) {
    throw new FormatProblem(`Its quotes do not close: ${quotes.message}.`, (quotes.row ?? 0) + 1);
  }
  const [header = [], ...rows] = columns === undefined ? data : [columns, ...data];
  const names: string[] = [];
  for (const [index, cell] of header.entries()) {
    const name = cell.trim();
    names.push(name === "" || names.includes(name) ? `column ${index + 1}` : name);
  }
  return rows
    .map((row) =>
      Object.fromEntries(
        row.flatMap((cell, index) => (cell === "" ? [] : [[names[index] ?? `column ${index + 1}`, cell]])),
      ),
    )
    .filter((row) => Object.keys(row).length > 0);
}
