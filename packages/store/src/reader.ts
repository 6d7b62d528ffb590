import { parentPort, workerData } from "node:worker_threads";
import type { Issue, RecordKey } from "@claimwire/schema";
import { keyOfPath } from "./git/record-paths.js";
import { readRecordFile } from "./read-record-file.js";
import { CHUNK, takeChunk } from "./read-record-files.js";
import { type CachedRecord, renderCached } from "./record-cache.js";

/** What a thread is given: paths joined by line breaks, and the place of the next chunk, which all threads share. */
export interface ReaderData {
  readonly root: string;
  readonly files: string;
  readonly next: Int32Array;
}

/** What it gives back: the JSON of a record or the issues of its file, for each file of a chunk. */
export interface ReadChunk {
  readonly from: number;
  readonly results: readonly (CachedRecord | readonly Issue[])[];
}

function read({ root, files: joined, next }: ReaderData, send: (chunk: ReadChunk) => void): void {
  const files = joined.split("\n");
  for (let from = takeChunk(next); from < files.length; from = takeChunk(next)) {
    const results = files.slice(from, from + CHUNK).map((file) => {
      const { record, issues } = readRecordFile(root, { file, key: keyOfPath(file) as RecordKey });
      return record === undefined ? issues : renderCached(record);
    });
    send({ from, results });
  }
}

read(workerData, (chunk) => parentPort?.postMessage(chunk));
