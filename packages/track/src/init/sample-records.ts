import type { Json, JsonObject } from "@claimwire/ledger";
import type { ChangedFile } from "../commits/history-commit.js";
import { FilePattern } from "../config/file-pattern.js";
import { cleanValue } from "../formats/clean-value.js";
import { decodeBytes, isLfsPointer } from "../formats/decode-bytes.js";
import { FormatProblem } from "../formats/format-problem.js";
import { type FormatOptions, parseFile } from "../formats/parse-file.js";
import type { FileSource } from "../history/read-step.js";
import { asRecord, collectMembers, type RecordValue } from "../records/collect-members.js";
import { spread } from "./spread.js";

/** A commit to look at. */
export interface SamplePoint {
  readonly id: string;
  readonly time: number;
}

/** The files of a group at one commit, and the values in some of them. */
export interface Sample {
  readonly point: SamplePoint;
  readonly paths: readonly string[];
  readonly values: readonly (readonly [path: string, value: Json])[];
  /** How many of the files that were looked at could not be read. */
  readonly unreadable: number;
}

const FILES_AT_MOST = 150;
/** Of files of many bytes fewer are read, but so many at least. */
const BYTES_AT_MOST = 6_000_000;
const FILES_AT_LEAST = 8;

/** The value in the bytes of a file; undefined when they are not of the format. */
export function peekValue(bytes: Uint8Array | undefined, options: FormatOptions): Json | undefined {
  if (bytes === undefined || isLfsPointer(bytes)) return undefined;
  const { text } = decodeBytes(bytes);
  try {
    return cleanValue(parseFile(text, options), text.length);
  } catch (error) {
    if (error instanceof FormatProblem) return undefined;
    throw error;
  }
}

/** The files that patterns name at a commit, as far as git has their content. */
async function filesAt(source: FileSource, point: SamplePoint, patterns: readonly string[]) {
  const pattern = new FilePattern(patterns);
  const files = await source.list(point.id);
  return files.filter(({ path, blob }) => blob !== undefined && pattern.matches(path));
}

/** The text of the first file that patterns name at a commit; empty when there is none. */
export async function firstText(
  source: FileSource,
  point: SamplePoint,
  patterns: readonly string[],
): Promise<string> {
  const [first] = await filesAt(source, point, patterns);
  const { bytes } = first?.blob === undefined ? { bytes: undefined } : await source.read(first.blob);
  return bytes === undefined ? "" : decodeBytes(bytes).text;
}

/** How many of some files are read, by the size of a few. */
async function countToRead(source: FileSource, files: readonly ChangedFile[]): Promise<number> {
  if (files.length <= FILES_AT_LEAST) return files.length;
  let bytes = 0;
  for (const { blob } of spread(files, FILES_AT_LEAST)) bytes += (await source.read(blob ?? "")).size;
  const count = Math.floor(BYTES_AT_MOST / Math.max(1, bytes / FILES_AT_LEAST));
  return Math.max(FILES_AT_LEAST, Math.min(FILES_AT_MOST, count));
}

/** Reads the files that patterns name at a commit, at most some of them. */
export async function takeSample(
  source: FileSource,
  point: SamplePoint,
  patterns: readonly string[],
  options: FormatOptions,
): Promise<Sample> {
  const files = await filesAt(source, point, patterns);
  const values: [string, Json][] = [];
  const some = spread(files, await countToRead(source, files));
  for (const { path, blob } of some) {
    const value = peekValue((await source.read(blob ?? "")).bytes, options);
    if (value !== undefined) values.push([path, value]);
  }
  return { point, paths: files.map(({ path }) => path), values, unreadable: some.length - values.length };
}

/** A record of a sample: its file, and the names that lead to it there. */
export interface SampleRecord extends RecordValue {
  readonly path: string;
  readonly record: JsonObject;
}

/** The records in a sample. */
export function recordsIn({ values }: Sample, each: string): SampleRecord[] {
  return values.flatMap(([path, value]) =>
    collectMembers(value, each).map((member) => ({ ...member, path, record: asRecord(member.value) })),
  );
}
