import {
  applyExceptions,
  checkDataset,
  type DatasetRecord,
  type Finding,
  hasErrors,
  type Issue,
  issue,
  type RecordKey,
  type Records,
} from "@claimwire/schema";
import type { KeptRecord } from "./kept-records.js";
import { LazyMap } from "./lazy-map.js";
import { listRecordFiles, type RecordFile } from "./list-record-files.js";
import { placeFindings } from "./place-findings.js";
import { type ReadExceptions, readExceptions } from "./read-exceptions.js";
import { readRecordFile } from "./read-record-file.js";
import { readText } from "./read-text.js";
import { openRecordCache, type RecordCache } from "./record-cache.js";
import { sortIssues } from "./sort-issues.js";

/** What a checkout holds. */
export interface ReadRecords {
  /** All records, sorted by key; undefined when there is an error. */
  readonly records: Records | undefined;
  /** The records that are sound each by itself, whatever is wrong with others or between them. */
  readonly readable: Records;
  /** The file of each record, relative to the root; of the sound records only. */
  readonly files: ReadonlyMap<RecordKey, string>;
  /** Sorted by file, line and column. */
  readonly issues: readonly Issue[];
}

/** A file and what it gave. */
interface ReadFile {
  readonly file: RecordFile;
  /** Absent when there are issues, or the cache has it. */
  readonly record?: DatasetRecord;
  /** As the cache has it, or is to have it. */
  readonly kept?: KeptRecord;
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
  const exceptions = readExceptions(root);
  const cache = useCache ? openRecordCache(root, exceptions.digest) : undefined;
  const listing = cache?.list() ?? listRecordFiles(root);
  const read = listing.files.map((file) => readFile(root, file, cache));
  const { records, kept, files, unread, issues: ofFiles } = gather(read);
  const isWhole = kept.length === read.length;
  const known = isWhole ? cache?.foundIn(kept) : undefined;
  const found = known ?? checkRules(root, records, files, unread, exceptions);
  cache?.write({
    records: kept,
    found: isWhole ? found : undefined,
    folders: isWhole && listing.issues.length === 0 ? listing.folders : [],
  });
  const issues = [...listing.issues, ...ofFiles, ...exceptions.issues, ...found];
  return {
    records: hasErrors(issues) ? undefined : records,
    readable: records,
    files,
    issues: sortIssues(issues),
  };
}

/** Takes from the cache what it holds. */
function readFile(root: string, file: RecordFile, cache: RecordCache | undefined): ReadFile {
  const kept = cache?.find(file.file);
  if (kept !== undefined) return { file, kept };
  const { record, stats, issues } = readRecordFile(root, file);
  if (record === undefined) return { file, issues };
  // Kept while it is at hand: all of them together no longer fit the processor's cache.
  return cache === undefined
    ? { file, record }
    : { file, record, kept: cache.keep(file.file, stats, record) };
}

interface Gathered {
  readonly records: Records;
  /** All that the cache has, or is to have. */
  readonly kept: readonly KeptRecord[];
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
  for (const { file, record, kept, issues: found } of [...read].sort((a, b) =>
    compare(a.file.key, b.file.key),
  )) {
    const { key } = file;
    if (found !== undefined) issues.push(...found);
    if (key === earlier?.key) {
      const message = `The id of this file is that of ${earlier.file} already.`;
      const at = { file: file.file, path: [] };
      issues.push(issue("ID_DUPLICATE", at, message, "Give one of them another id."));
      continue;
    }
    earlier = file;
    if (record) records.set(key, record);
    else if (kept !== undefined) records.setLazily(key, kept);
    else {
      unread.add(key);
      continue;
    }
    files.set(key, file.file);
  }
  return { records, kept: read.flatMap(({ kept = [] }) => kept), files, unread, issues };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkRules(
  root: string,
  records: Records,
  files: ReadonlyMap<RecordKey, string>,
  unread: ReadonlySet<RecordKey>,
  { exceptions, place }: ReadExceptions,
): Issue[] {
  const checked = checkDataset(records, unread);
  const { findings, problems } = applyExceptions(checked, exceptions, records, unread);
  const byRecord = new Map<RecordKey, Finding[]>();
  for (const finding of findings) {
    const ofRecord = byRecord.get(finding.key);
    if (ofRecord) ofRecord.push(finding);
    else byRecord.set(finding.key, [finding]);
  }
  const placed = [...byRecord].flatMap(([key, ofRecord]) => {
    const file = files.get(key) as string;
    const { text } = readText(`${root}/${file}`, file);
    return placeFindings(ofRecord, file, text);
  });
  return [...placed, ...place(problems)];
}
