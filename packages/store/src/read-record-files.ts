import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { DatasetRecord, Issue } from "@claimwire/schema";
import type { RecordFile } from "./list-record-files.js";
import { readRecordFile } from "./read-record-file.js";
import type { ReadChunk, ReaderData } from "./reader.js";
import { type CachedRecord, renderCached } from "./record-cache.js";

/** A record as it was read here, or as the JSON of another thread; or what is wrong with the file. */
export interface ReadRecord {
  readonly record?: DatasetRecord;
  readonly json?: CachedRecord;
  readonly issues?: readonly Issue[];
}

/** A thread has to load parser and schema first, which takes as long as reading about this many files. */
const WORTH_A_THREAD = 2_000;
const MOST_THREADS = 4;

/** How many files a thread takes at a time. */
export const CHUNK = 64;

const READER = new URL("./reader.js", import.meta.url);

/**
 * Reads record files, and checks the shape of each, in their order. Many are read by several threads: parsing YAML
 * takes nearly all of the time. `render`: also gives the JSON of each record.
 */
export async function readRecordFiles(
  root: string,
  files: readonly RecordFile[],
  { render, threads = threadsFor(files) }: { readonly render: boolean; readonly threads?: number },
): Promise<ReadRecord[]> {
  const readHere = (file: RecordFile): ReadRecord => {
    const { record, issues } = readRecordFile(root, file);
    if (record === undefined) return { issues };
    return render ? { record, json: renderCached(record) } : { record };
  };
  // There is no built file where tests run the sources.
  if (threads < 2 || !existsSync(READER)) return files.map(readHere);
  return readTogether(root, files, threads - 1, readHere);
}

function threadsFor(files: readonly RecordFile[]): number {
  return files.length < WORTH_A_THREAD ? 1 : Math.min(availableParallelism(), MOST_THREADS);
}

async function readTogether(
  root: string,
  files: readonly RecordFile[],
  helpers: number,
  readHere: (file: RecordFile) => ReadRecord,
): Promise<ReadRecord[]> {
  const read: (ReadRecord | undefined)[] = files.map(() => undefined);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const data: ReaderData = { root, files: files.map(({ file }) => file).join("\n"), next };
  const helped = Array.from({ length: helpers }, () => startHelper(data, read));
  for (let from = takeChunk(next); from < files.length; from = takeChunk(next)) {
    files.slice(from, from + CHUNK).forEach((file, i) => {
      read[from + i] = readHere(file);
    });
  }
  await Promise.all(helped);
  // What a helper took and did not give back, for whatever reason.
  return read.map((one, index) => one ?? readHere(files[index] as RecordFile));
}

/** Where the next chunk begins that nobody has taken. */
export function takeChunk(next: Int32Array): number {
  return Atomics.add(next, 0, CHUNK);
}

/** Starts a thread that reads chunks; done when it has ended, well or not. */
function startHelper(data: ReaderData, read: (ReadRecord | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const helper = new Worker(READER, { workerData: data });
    helper.on("message", ({ from, results }: ReadChunk) => {
      results.forEach((result, i) => {
        read[from + i] = typeof result === "string" ? { json: result } : { issues: result };
      });
    });
    helper.on("error", () => resolve());
    helper.on("exit", () => resolve());
  });
}
