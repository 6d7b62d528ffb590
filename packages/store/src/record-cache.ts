import { hash } from "node:crypto";
import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { DatasetRecord, Issue } from "@claimwire/schema";
import type { RecordFile } from "./list-record-files.js";
import { schemaFingerprint } from "./schema-fingerprint.js";
import { isSettled, type Moment, momentOf } from "./settled.js";
import { makeWorkFolder } from "./work-folder.js";

/** A record as the cache keeps it: JSON in ASCII. */
export type CachedRecord = string;

export interface KeptRecord {
  readonly file: RecordFile;
  readonly record: CachedRecord;
}

/** A place to keep records in until the next run, and what it holds from the last. */
export interface RecordCache {
  /** The record of a file that nobody wrote to since it was last read. */
  find(file: RecordFile): CachedRecord | undefined;
  /** How many files it knows. */
  readonly size: number;
  /** What the rules found in its records, all of them and no others; undefined when that is not known. */
  readonly found: readonly Issue[] | undefined;
  /** Keeps records, and what the rules found in them, for the next run. A failure is of no consequence. */
  write(records: readonly KeptRecord[], found: readonly Issue[] | undefined): void;
}

/**
 * The file `.claimwire/cache/records`: in its first line the SHA-256 of the rest, in its second this index as JSON, then
 * the numbers of each file, then the JSON of one record after the other. All texts are ASCII, so that a character is a
 * byte; the numbers are doubles as the machine has them, since thousands of times in digits take long to write and read.
 */
interface Index {
  readonly fingerprint: string;
  readonly place: string;
  /** Of the list of exceptions under which `found` was found. */
  readonly exceptions: string;
  readonly found?: readonly Issue[] | undefined;
  readonly files: readonly string[];
}

/** Size, mtime and ctime in ms (-1: not to be trusted), inode, where its JSON ends. */
const NUMBERS_A_FILE = 5;

/**
 * Opens the cache; undefined where none can be kept (a read-only checkout). `exceptions` stands for the list of
 * exceptions: under another one, the rules have to be asked anew.
 */
export function openRecordCache(root: string, exceptions: string): RecordCache | undefined {
  const fingerprint = schemaFingerprint();
  if (fingerprint === undefined) return undefined;
  try {
    const folder = makeWorkFolder(root, "cache");
    return makeCache(folder, { fingerprint, place: placeOf(folder), exceptions }, readClock(folder));
  } catch {
    return undefined;
  }
}

/** Writes a file, so that its time is now by the clock of the file system itself. */
function readClock(folder: string): Moment {
  const path = join(folder, "clock");
  const handle = openSync(path, "w");
  writeSync(handle, "\n");
  closeSync(handle);
  return momentOf(statSync(path));
}

/** A cache that came with a checkout or in an archive is in a folder of another birth: nobody can slip us one. */
function placeOf(folder: string): string {
  const { ino, birthtimeMs } = statSync(folder);
  return `${ino} ${birthtimeMs}`;
}

type Given = Pick<Index, "fingerprint" | "place" | "exceptions">;

function makeCache(folder: string, given: Given, now: Moment): RecordCache {
  const path = join(folder, "records");
  const held = readHeld(path, given);
  return {
    find: (file) => held?.find(file),
    size: held?.size ?? 0,
    found: held?.found,
    write(records, found) {
      try {
        const temporary = `${path}.${process.pid}`;
        writeFileSync(temporary, renderCache(records, { ...given, found }, now));
        renameSync(temporary, path);
      } catch {
        // What it held before is as true as it was.
      }
    },
  };
}

type Held = Pick<RecordCache, "find" | "size" | "found">;

function readHeld(path: string, { fingerprint, place, exceptions }: Given): Held | undefined {
  try {
    const bytes = readFileSync(path);
    const first = bytes.indexOf("\n");
    const sum = bytes.toString("latin1", 0, first);
    if (sum !== hash("sha256", bytes.subarray(first + 1))) return undefined;
    const second = bytes.indexOf("\n", first + 1);
    const index: Index = JSON.parse(bytes.toString("latin1", first + 1, second));
    if (index.fingerprint !== fingerprint || index.place !== place) return undefined;
    const numbers = new Float64Array(NUMBERS_A_FILE * index.files.length);
    const end = second + 1 + numbers.byteLength;
    new Uint8Array(numbers.buffer).set(bytes.subarray(second + 1, end));
    const held = hold(index, numbers, bytes.toString("latin1", end));
    return index.exceptions === exceptions ? held : { ...held, found: undefined };
  } catch {
    return undefined;
  }
}

function hold({ files, found }: Index, numbers: Float64Array, body: string): Held {
  let next = 0;
  let places: ReadonlyMap<string, number> | undefined;
  // Files are listed in the order of the last run, so that the next one is as a rule the next one here.
  const findPlace = (file: string): number | undefined => {
    if (files[next] === file) return next;
    places ??= new Map(files.map((each, index) => [each, index]));
    return places.get(file);
  };
  return {
    size: files.length,
    found,
    find({ file, size, mtimeMs, ctimeMs, ino }) {
      const index = findPlace(file);
      if (index === undefined) return undefined;
      next = index + 1;
      const at = NUMBERS_A_FILE * index;
      const same =
        numbers[at] === size &&
        numbers[at + 1] === mtimeMs &&
        numbers[at + 2] === ctimeMs &&
        numbers[at + 3] === ino;
      return same ? body.slice(index === 0 ? 0 : numbers[at - 1], numbers[at + 4]) : undefined;
    },
  };
}

/** Of the first line. */
const SUM_LENGTH = 65;

function renderCache(
  records: readonly KeptRecord[],
  about: Given & Pick<Index, "found">,
  now: Moment,
): Buffer {
  const numbers = new Float64Array(NUMBERS_A_FILE * records.length);
  let end = 0;
  records.forEach(({ file, record }, index) => {
    end += record.length;
    const settled = isSettled(file, now);
    const times = settled ? [file.mtimeMs, file.ctimeMs] : [-1, -1];
    numbers.set([file.size, ...times, file.ino, end], NUMBERS_A_FILE * index);
  });
  const index: Index = { ...about, files: records.map(({ file }) => file.file) };
  const head = `${toAscii(JSON.stringify(index))}\n`;
  // Each record is written into place: joined first, megabytes would be copied three times over.
  const bytes = Buffer.allocUnsafe(SUM_LENGTH + head.length + numbers.byteLength + end);
  let at = SUM_LENGTH + bytes.write(head, SUM_LENGTH, "latin1");
  bytes.set(new Uint8Array(numbers.buffer), at);
  at += numbers.byteLength;
  for (const { record } of records) at += bytes.write(record, at, "latin1");
  bytes.write(`${hash("sha256", bytes.subarray(SUM_LENGTH))}\n`, "latin1");
  return bytes;
}

function toAscii(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

export function renderCached(record: DatasetRecord): CachedRecord {
  return toAscii(JSON.stringify(record));
}

export function parseCached(record: CachedRecord): DatasetRecord {
  return JSON.parse(record);
}
