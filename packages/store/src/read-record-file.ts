import { type DatasetRecord, type Issue, parseRecord } from "@claimwire/schema";
import type { RecordFile } from "./list-record-files.js";
import { parseYaml } from "./parse-yaml.js";
import { placeFindings } from "./place-findings.js";
import { readText } from "./read-text.js";

/** What reading one file gives: a record, or issues. */
export type ReadFile =
  | { readonly record: DatasetRecord; readonly issues?: never }
  | { readonly record?: never; readonly issues: readonly Issue[] };

/** Reads the record of one file and checks its shape. Each issue has its place. */
export function readRecordFile(root: string, { file, key }: Pick<RecordFile, "file" | "key">): ReadFile {
  const { text, issue: unreadable } = readText(`${root}/${file}`, file);
  if (text === undefined) return { issues: [unreadable] };
  const { value, issues } = parseYaml(text, file);
  if (value === undefined) return { issues };
  const { record, findings } = parseRecord(key, value);
  const found = [...issues, ...placeFindings(findings, file, text)];
  return record === undefined || found.length > 0 ? { issues: found } : { record };
}
