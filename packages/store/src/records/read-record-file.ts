import { type DatasetRecord, type Issue, parseRecord } from "@claimwire/schema";
import { parseYaml } from "../text/parse-yaml.js";
import { placeFindings } from "../text/place-findings.js";
import { readRecordText } from "../text/read-record-text.js";
import type { RecordFile } from "./list-record-files.js";

/** The record of one file, undefined when there is an issue. */
export interface ReadRecordFile {
  readonly record: DatasetRecord | undefined;
  readonly issues: readonly Issue[];
}

/** Reads the record of one file and checks its shape. Each issue has its place. */
export function readRecordFile(root: string, { file, key }: RecordFile): ReadRecordFile {
  const { text, issue: unreadable } = readRecordText(`${root}/${file}`, file);
  if (text === undefined) return { record: undefined, issues: [unreadable] };
  const { value, issues: ofYaml } = parseYaml(text, file);
  if (value === undefined) return { record: undefined, issues: ofYaml };
  const { record, findings } = parseRecord(key, value);
  const issues = [...ofYaml, ...placeFindings(findings, file, text)];
  return { record: issues.length === 0 ? record : undefined, issues };
}
