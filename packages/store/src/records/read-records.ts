import {
  applyExceptions,
  checkDataset,
  type DatasetRecord,
  type Finding,
  findDangling,
  hasErrors,
  type Issue,
  idsByKind,
  isExceptable,
  NO_VOCABULARY,
  parseRecord,
  type RecordKey,
  type Records,
  type Vocabulary,
} from "@claimwire/schema";
import { readVocabulary } from "../config/read-vocabulary.js";
import { parseYaml } from "../text/parse-yaml.js";
import { placeFindings } from "../text/place-findings.js";
import { fileIssue, readRecordText } from "../text/read-text.js";
import { sortIssues } from "../text/sort-issues.js";
import { listRecordFiles, type RecordFile } from "./list-record-files.js";
import { type ReadExceptions, readExceptions } from "./read-exceptions.js";

/** What a checkout holds. */
export interface ReadRecords {
  /** All records, sorted by key; undefined when there is an error. */
  readonly records: Records | undefined;
  /** The records without an error of their own, whatever is wrong with others or between records. */
  readonly readable: Records;
  /** The file of each of those records, relative to the root. */
  readonly files: ReadonlyMap<RecordKey, string>;
  /** Sorted by file, line and column. */
  readonly issues: readonly Issue[];
}

/** Reads and checks every record below `data/` of a checkout; collects all issues. */
export function readRecords(root: string): ReadRecords {
  const listed = listRecordFiles(root);
  const exceptions = readExceptions(root);
  const { vocabulary, issues: ofVocabulary } = readVocabulary(root);
  const read = readFiles(root, listed.files, vocabulary);
  const ofRules = [
    ...checkRules(root, read, vocabulary ?? NO_VOCABULARY, exceptions),
    ...checkMisshapen(root, read),
  ];
  const issues = sortIssues([
    ...listed.issues,
    ...exceptions.issues,
    ...ofVocabulary,
    ...read.issues,
    ...ofRules,
  ]);
  const { records, files } = read;
  return { records: hasErrors(issues) ? undefined : records, readable: records, files, issues };
}

/** A file whose record has another shape than its kind. */
interface MisshapenFile {
  readonly key: RecordKey;
  readonly file: string;
  readonly value: unknown;
}

interface ReadFiles {
  readonly records: Records;
  readonly files: ReadonlyMap<RecordKey, string>;
  /** Keys of the files whose records have errors. */
  readonly unread: ReadonlySet<RecordKey>;
  /** The files of those of them that hold a value, if not one of the right shape. */
  readonly misshapen: readonly MisshapenFile[];
  readonly issues: readonly Issue[];
}

/** Reads files that are sorted by key. Of two files with one key, the first holds the record. */
function readFiles(
  root: string,
  listed: readonly RecordFile[],
  vocabulary: Vocabulary | undefined,
): ReadFiles {
  const records = new Map<RecordKey, DatasetRecord>();
  const files = new Map<RecordKey, string>();
  const unread = new Set<RecordKey>();
  const misshapen: MisshapenFile[] = [];
  const issues: Issue[] = [];
  let previous: RecordFile | undefined;
  for (const listedFile of listed) {
    const { key, file } = listedFile;
    const { record, value, issues: found } = readRecord(root, listedFile, vocabulary);
    issues.push(...found);
    if (key === previous?.key) {
      const message = `The id of this file is that of ${previous.file} already.`;
      issues.push(fileIssue("ID_DUPLICATE", file, message, "Give one of them another id."));
      continue;
    }
    previous = listedFile;
    if (record === undefined) {
      unread.add(key);
      if (value !== undefined) misshapen.push({ key, file, value });
    } else {
      records.set(key, record);
      files.set(key, file);
    }
  }
  return { records, files, unread, misshapen, issues };
}

/** Finds where records of the wrong shape lead to nothing, so that one run tells both. */
function checkMisshapen(root: string, { records, unread, misshapen }: ReadFiles): Issue[] {
  if (misshapen.length === 0) return [];
  const known = idsByKind([...records.keys(), ...unread]);
  return misshapen.flatMap(({ key, file, value }) => {
    const { text = "" } = readRecordText(`${root}/${file}`, file);
    return placeFindings(findDangling(key, value, known), file, text);
  });
}

/** Reads the record of one file and checks its shape; undefined when there is an issue. Each issue has its place. */
function readRecord(
  root: string,
  { file, key }: RecordFile,
  vocabulary: Vocabulary | undefined,
): {
  readonly record: DatasetRecord | undefined;
  readonly value?: unknown;
  readonly issues: readonly Issue[];
} {
  const { text, issue: unreadable } = readRecordText(`${root}/${file}`, file);
  if (text === undefined) return { record: undefined, issues: [unreadable] };
  const { value, issues: ofYaml } = parseYaml(text, file);
  if (value === undefined) return { record: undefined, issues: ofYaml };
  const { record, findings } = parseRecord(key, value, vocabulary);
  const issues = [...ofYaml, ...placeFindings(findings, file, text)];
  return { record: issues.length === 0 ? record : undefined, value, issues };
}

/** Checks the records against the rules, and gives each finding its place in the file of its record. */
function checkRules(
  root: string,
  { records, files, unread }: ReadFiles,
  vocabulary: Vocabulary,
  { isKnown, exceptions, place }: ReadExceptions,
): Issue[] {
  const found = checkDataset(records, vocabulary, unread);
  // Of a list with a wrong entry, nobody can say which issues it lets through, nor which of its entries are needed.
  const { findings, problems } = isKnown
    ? applyExceptions(found, exceptions, records, unread)
    : { findings: found.filter(({ code }) => !isExceptable(code)), problems: [] };
  const byRecord = new Map<RecordKey, Finding[]>();
  for (const finding of findings) {
    const ofRecord = byRecord.get(finding.key);
    if (ofRecord) ofRecord.push(finding);
    else byRecord.set(finding.key, [finding]);
  }
  const placed = [...byRecord].flatMap(([key, ofRecord]) => {
    const file = files.get(key) as string;
    const { text } = readRecordText(`${root}/${file}`, file);
    return placeFindings(ofRecord, file, text);
  });
  return [...placed, ...place(problems)];
}
