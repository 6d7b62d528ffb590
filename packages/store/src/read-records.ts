import { hash } from "node:crypto";
import {
  checkDataset,
  type DatasetRecord,
  type Finding,
  hasErrors,
  type Issue,
  issue,
  parseRecord,
  type RecordKey,
  type Records,
} from "@claimwire/schema";
import { LazyMap } from "./lazy-map.js";
import { listRecordFiles, type RecordFile } from "./list-record-files.js";
import { parseYaml } from "./parse-yaml.js";
import { placeFindings } from "./place-findings.js";
import { readText, tooLarge } from "./read-text.js";
import {
  type CachedRecord,
  type KeptRecord,
  openRecordCache,
  parseCached,
  type RecordCache,
  renderCached,
} from "./record-cache.js";
import { sortIssues } from "./sort-issues.js";

/** A record of this size would be a book. */
export const RECORD_LIMIT: number = 256 * 1024;

/** What a checkout holds. */
export interface ReadRecords {
  /** All records, sorted by key; undefined when there is an error. */
  readonly records: Records | undefined;
  /** The file of each record, relative to the root; of the sound records only. */
  readonly files: ReadonlyMap<RecordKey, string>;
  /** Sorted by file, line and column. */
  readonly issues: readonly Issue[];
}

/** What reading one file gave: a record, or issues. */
interface ReadFile {
  readonly file: RecordFile;
  readonly record?: DatasetRecord;
  readonly cached?: CachedRecord;
  readonly issues?: readonly Issue[];
}

/**
 * Reads and checks every record below `data/` of a checkout; collects all issues. What did not change since the last
 * run is taken from `.claimwire/cache/` (never a different answer, only a faster one), unless `cache` is false.
 */
export async function readRecords(
  root: string,
  { cache: useCache = true }: { readonly cache?: boolean } = {},
): Promise<ReadRecords> {
  const cache = useCache ? openRecordCache(root) : undefined;
  const listing = listRecordFiles(root);
  let untouched = cache?.size === listing.files.length;
  const read = listing.files.map((file): ReadFile => {
    const cached = cache?.find(file);
    if (cached) return { file, cached };
    untouched = false;
    return readFile(root, file, cache);
  });
  const { records, files, unread, issues: doubled } = gather(read);
  const issues = [...listing.issues, ...doubled, ...read.flatMap((one) => one.issues ?? [])];
  const known = untouched && cache?.sound && issues.length === 0;
  if (!known) issues.push(...checkRules(root, records, files, unread));
  if (!untouched) cache?.write(keep(read), issues.length === 0);
  return { records: hasErrors(issues) ? undefined : records, files, issues: sortIssues(issues) };
}

function readFile(root: string, file: RecordFile, cache: RecordCache | undefined): ReadFile {
  if (file.size > RECORD_LIMIT) return { file, issues: [tooLarge(file.file, RECORD_LIMIT)] };
  const { text, issue: unreadable } = readText(`${root}/${file.file}`, file.file);
  if (text === undefined) return { file, issues: [unreadable] };
  const sha256 = cache && hash("sha256", text);
  const held = sha256 && cache.findContent(file, sha256);
  if (held) return { file, cached: held };
  const { value, issues } = parseYaml(text, file.file);
  if (value === undefined) return { file, issues };
  const { record, findings } = parseRecord(file.key, value);
  const found = [...issues, ...placeFindings(findings, file.file, text)];
  if (record === undefined || found.length > 0) return { file, issues: found };
  if (sha256 === undefined) return { file, record };
  return { file, record, cached: { sha256, json: renderCached(record) } };
}

function keep(read: readonly ReadFile[]): KeptRecord[] {
  return read.flatMap(({ file, cached }) => (cached ? [{ file, cached }] : []));
}

interface Gathered {
  readonly records: Records;
  readonly files: ReadonlyMap<RecordKey, string>;
  /** Keys of the files that hold no sound record. */
  readonly unread: ReadonlySet<RecordKey>;
  readonly issues: Issue[];
}

/** Puts the records in the order of their keys. Of two files with one id, the first by path holds it. */
function gather(read: readonly ReadFile[]): Gathered {
  const records = new LazyMap<RecordKey, DatasetRecord>();
  const files = new Map<RecordKey, string>();
  const unread = new Set<RecordKey>();
  const issues: Issue[] = [];
  let earlier: RecordFile | undefined;
  for (const { file, record, cached } of [...read].sort((a, b) => compare(a.file.key, b.file.key))) {
    const { key } = file;
    if (key === earlier?.key) {
      const message = `The id of this file is that of ${earlier.file} already.`;
      const at = { file: file.file, path: [] };
      issues.push(issue("ID_DUPLICATE", at, message, "Give one of them another id."));
      continue;
    }
    earlier = file;
    if (record) records.set(key, record);
    else if (cached) records.setLazily(key, () => parseCached(cached));
    else unread.add(key);
    if (record ?? cached) files.set(key, file.file);
  }
  return { records, files, unread, issues };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkRules(
  root: string,
  records: Records,
  files: ReadonlyMap<RecordKey, string>,
  unread: ReadonlySet<RecordKey>,
): Issue[] {
  const findings = new Map<RecordKey, Finding[]>();
  for (const finding of checkDataset(records, unread)) {
    const ofRecord = findings.get(finding.key);
    if (ofRecord) ofRecord.push(finding);
    else findings.set(finding.key, [finding]);
  }
  return [...findings].flatMap(([key, ofRecord]) => {
    const file = files.get(key) as string;
    const { text } = readText(`${root}/${file}`, file);
    return placeFindings(ofRecord, file, text);
  });
}
