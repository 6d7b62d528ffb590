import { FormatProblem } from "./format-problem.js";
import { parseFrontMatter } from "./parse-front-matter.js";
import { parseJsonText, parseNdjson } from "./parse-json.js";
import { parseTable } from "./parse-table.js";
import { parseTomlText } from "./parse-toml-text.js";
import { parseYamlDocuments } from "./parse-yaml-documents.js";

/** The formats that records can be kept in. */
export const FILE_FORMATS = [
  "yaml",
  "json",
  "ndjson",
  "csv",
  "tsv",
  "toml",
  "front-matter",
  "lines",
] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

export interface FormatOptions {
  readonly format: FileFormat;
  /** Of CSV: what stands between the cells; found when it is not told. */
  readonly delimiter?: string | undefined;
  /** Of lines, CSV and TSV: what a line begins with that is none. */
  readonly comment?: string | undefined;
  /** Of CSV and TSV without a first line of names: the names of the columns. */
  readonly columns?: readonly string[] | undefined;
}

/**
 * The value that a file holds: for a format of several values, the list of them. Throws a `FormatProblem` when the text
 * is not of the format.
 */
export function parseFile(text: string, options: FormatOptions): unknown {
  const { format } = options;
  switch (format) {
    case "yaml":
      return oneOrAll(parseYamlDocuments(text));
    case "json":
      return parseJsonText(text);
    case "ndjson":
      return parseNdjson(text);
    case "csv":
      return parseTable(text, options);
    case "tsv":
      return parseTable(text, { ...options, delimiter: options.delimiter ?? "\t" });
    case "toml":
      return parseTomlText(text);
    case "front-matter":
      return parseFrontMatter(text);
    case "lines":
      return parseLines(text, options.comment ?? "#");
    default:
      throw new FormatProblem(`The format ${format satisfies never} is not known.`);
  }
}

function oneOrAll(documents: readonly unknown[]): unknown {
  if (documents.length === 0) throw new FormatProblem("It holds no value.");
  return documents.length === 1 ? documents[0] : documents;
}

function parseLines(text: string, comment: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !(comment !== "" && line.startsWith(comment)));
}
