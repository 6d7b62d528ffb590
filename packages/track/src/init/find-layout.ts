import Papa from "papaparse";
import type { FormatOptions } from "../formats/parse-file.js";

/** What has to be known of how a text is laid out, beside its format. */
export type TextLayout = Pick<FormatOptions, "comment" | "columns">;

/** How lines begin that are comments: such a sign, then a space, the end, or the sign again. */
const SIGNS = ["#", "//", ";", "--", "%", "!"] as const;
/** Fewer lines than this are no habit. */
const COMMENTS_AT_LEAST = 3;
/** The rows that are looked at. */
const ROWS_SEEN = 500;

/** How lines or a table are laid out: how comments begin, and, where no line names the columns, their names. */
export function findLayout(text: string, format: FormatOptions["format"]): TextLayout {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trimStart());
  if (format === "lines") {
    const comment = mostUsed(lines);
    return comment === undefined || comment === "#" ? {} : { comment };
  }
  if (format !== "csv" && format !== "tsv") return {};
  const isCommented = lines.filter((line) => line.startsWith("#")).length >= COMMENTS_AT_LEAST;
  const comments = isCommented && lines[0]?.startsWith("#") === true ? "#" : undefined;
  const { data } = Papa.parse<string[]>(text, {
    delimiter: format === "tsv" ? "\t" : "",
    delimitersToGuess: [",", ";", "\t", "|"],
    preview: ROWS_SEEN,
    skipEmptyLines: true,
    ...(comments === undefined ? {} : { comments }),
  });
  const columns = comments === undefined ? namesOfUnnamed(data) : namesInComment(lines, data);
  return {
    ...(comments === undefined ? {} : { comment: comments }),
    ...(columns === undefined ? {} : { columns }),
  };
}

function mostUsed(lines: readonly string[]): string | undefined {
  const counts = SIGNS.map((sign) => {
    const begun = lines.filter((line) => line.startsWith(sign));
    const plain = begun.filter(
      (line) => /^\s|^$/.test(line.slice(sign.length)) || line.startsWith(sign + sign),
    );
    return { sign, count: plain.length * 2 >= begun.length ? plain.length : 0 };
  });
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most !== undefined && most.count >= COMMENTS_AT_LEAST ? most.sign : undefined;
}

function widthOf(rows: readonly (readonly string[])[]): number {
  return Math.max(0, ...rows.map((row) => row.length));
}

/** The names in the last comment before the rows, where it has one for each column. */
function namesInComment(
  lines: readonly string[],
  rows: readonly (readonly string[])[],
): string[] | undefined {
  const first = lines.findIndex((line) => line !== "" && !line.startsWith("#"));
  const named = (lines[first - 1] ?? "")
    .replace(/^#+\s*/, "")
    .split(/\t+|\s*[,;|]\s*/)
    .map((name) => name.trim());
  const width = widthOf(rows);
  if (width > 1 && named.length === width && named.every((name) => name !== "")) return named;
  return namesOfUnnamed(rows);
}

/** Names for the columns of a table whose first row is a row like the others; undefined when it names them. */
function namesOfUnnamed(rows: readonly (readonly string[])[]): string[] | undefined {
  const [first = [], ...others] = rows;
  if (others.length < 2) return undefined;
  const isRow = first.some((cell, index) => {
    if (/^[-+]?\d+\.\d+$|^-\d+$|^\d{4}-\d{2}-\d{2}|^https?:/.test(cell)) return true;
    return cell !== "" && others.filter((row) => row[index] === cell).length >= 2;
  });
  return isRow ? Array.from({ length: widthOf(rows) }, (_, index) => `column ${index + 1}`) : undefined;
}
