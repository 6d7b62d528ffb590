import type { Stats } from "node:fs";
import { type DatasetRecord, type Issue, parseRecord } from "@claimwire/schema";
import type { RecordFile } from "./list-record-files.js";
import { parseYaml } from "./parse-yaml.js";
import { placeFindings } from "./place-findings.js";
import { readRecordText } from "./read-record-text.js";

/** What reading one file gives: a record and the sizes and times of its file, or issues. */
export type ReadRecordFile =
  | { readonly record: DatasetRecord; readonly stats: Stats; readonly issues?: never }
  | { readonly record?: never; readonly stats?: never; readonly issues: readonly Issue[] };

/** Reads the record of one file and checks its shape. Each issue has its place. */
export function readRecordFile(root: string, { file, key }: RecordFile): ReadRecordFile {
  const { text, stats, issue: unreadable } = readRecordText(`${root}/${file}`, file);
  if (text === undefined) return { issues: [unreadable] };
  const { value, issues } = parseYaml(text, file);
  if (value === undefined) return { issues };
  const { record, findings } = parseRecord(key, value);
  const found = [...issues, ...placeFindings(findings, file, text)];
  return record === undefined || found.length > 0 ? { issues: found } : { record, stats };
}
