import type { Json, JsonObject } from "@claimwire/ledger";
import { FilePattern } from "../config/file-pattern.js";
import { cleanValue } from "../formats/clean-value.js";
import { decodeBytes, isLfsPointer } from "../formats/decode-bytes.js";
import { FormatProblem } from "../formats/format-problem.js";
import { type FileFormat, parseFile } from "../formats/parse-file.js";
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

/** The value in the bytes of a file; undefined when they are not of the format. */
export function peekValue(bytes: Uint8Array | undefined, format: FileFormat): Json | undefined {
  if (bytes === undefined || isLfsPointer(bytes)) return undefined;
  const { text } = decodeBytes(bytes);
  try {
    return cleanValue(parseFile(text, { format }), text.length);
  } catch (error) {
    if (error instanceof FormatProblem) return undefined;
    throw error;
  }
}

/** Reads the files that patterns name at a commit, at most some of them. */
export async function takeSample(
  source: FileSource,
  point: SamplePoint,
  patterns: readonly string[],
  format: FileFormat,
): Promise<Sample> {
  const pattern = new FilePattern(patterns);
  const files = (await source.list(point.id)).filter(
    ({ path, blob }) => blob !== undefined && pattern.matches(path),
  );
  const values: [string, Json][] = [];
  const some = spread(files, FILES_AT_MOST);
  for (const { path, blob } of some) {
    const value = peekValue((await source.read(blob ?? "")).bytes, format);
    if (value !== undefined) values.push([path, value]);
  }
  return { point, paths: files.map(({ path }) => path), values, unreadable: some.length - values.length };
}

/** The records in a sample, each with the names that lead to it. */
export function recordsIn(
  { values }: Sample,
  each: string,
): (RecordValue & { readonly record: JsonObject })[] {
  return values.flatMap(([, value]) =>
    collectMembers(value, each).map((member) => ({ ...member, record: asRecord(member.value) })),
  );
}
