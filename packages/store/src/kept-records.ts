import type { Stats } from "node:fs";
import type { DatasetRecord } from "@claimwire/schema";
import { Unmade } from "./lazy-map.js";

/** How a file was when it was read: while it is so, it holds what it held. */
export type Stamp = Pick<Stats, "size" | "mtimeMs" | "ctimeMs" | "ino">;

/** Kept records as they are written and read; the texts of all are one after the other in `json`, in UTF-8. */
export interface KeptParts {
  readonly files: string[];
  /** Five for each file, see `NUMBERS_A_FILE`. */
  readonly numbers: Float64Array;
  readonly json: Buffer;
}

/** Size, mtime and ctime in ms, inode, and where in `json` its record ends. */
export const NUMBERS_A_FILE = 5;

const FIRST_FILES = 1024;
const FIRST_BYTES = 1024 * FIRST_FILES;

/** A UTF-16 code unit takes at most so many bytes of UTF-8. */
const BYTES_A_UNIT = 3;

/**
 * Records, each as JSON with the stamp of its file. They share two arrays, since thousands of numbers and texts that
 * stand by themselves take long to collect, to write and to read.
 */
export class KeptRecords {
  readonly #files: string[];
  #numbers: Float64Array;
  #json: Buffer;

  constructor(parts?: KeptParts) {
    this.#files = parts?.files ?? [];
    this.#numbers = parts?.numbers ?? new Float64Array(NUMBERS_A_FILE * FIRST_FILES);
    this.#json = parts?.json ?? Buffer.allocUnsafeSlow(FIRST_BYTES);
  }

  get size(): number {
    return this.#files.length;
  }

  get parts(): KeptParts {
    const { size } = this;
    const numbers = this.#numbers.subarray(0, NUMBERS_A_FILE * size);
    return { files: this.#files, numbers, json: this.#json.subarray(0, this.#startOf(size)) };
  }

  hasStamp(index: number, { size, mtimeMs, ctimeMs, ino }: Stamp): boolean {
    const numbers = this.#numbers;
    const at = NUMBERS_A_FILE * index;
    return (
      numbers[at] === size &&
      numbers[at + 1] === mtimeMs &&
      numbers[at + 2] === ctimeMs &&
      numbers[at + 3] === ino
    );
  }

  parse(index: number): DatasetRecord {
    return JSON.parse(this.#json.toString("utf8", this.#startOf(index), this.#startOf(index + 1)));
  }

  add(file: string, stamp: Stamp, record: DatasetRecord): KeptRecord {
    const json = JSON.stringify(record);
    const start = this.#startOf(this.size);
    this.#makeRoom(start + BYTES_A_UNIT * json.length);
    return this.#keep(file, stamp, start + this.#json.write(json, start));
  }

  /** Adds what is kept elsewhere. */
  copy({ records, index }: KeptRecord): void {
    const at = NUMBERS_A_FILE * index;
    const [size = 0, mtimeMs = 0, ctimeMs = 0, ino = 0] = records.#numbers.subarray(at, at + 4);
    const from = records.#startOf(index);
    const to = records.#startOf(index + 1);
    const start = this.#startOf(this.size);
    this.#makeRoom(start + to - from);
    records.#json.copy(this.#json, start, from, to);
    this.#keep(records.#files[index] as string, { size, mtimeMs, ctimeMs, ino }, start + to - from);
  }

  #startOf(index: number): number {
    return index === 0 ? 0 : (this.#numbers[NUMBERS_A_FILE * index - 1] as number);
  }

  #makeRoom(length: number): void {
    const numbers = NUMBERS_A_FILE * (this.size + 1);
    if (numbers > this.#numbers.length) {
      const more = new Float64Array(2 * numbers);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    if (length > this.#json.length) {
      const more = Buffer.allocUnsafeSlow(2 * length);
      this.#json.copy(more);
      this.#json = more;
    }
  }

  #keep(file: string, { size, mtimeMs, ctimeMs, ino }: Stamp, end: number): KeptRecord {
    const index = this.#files.push(file) - 1;
    const at = NUMBERS_A_FILE * index;
    this.#numbers[at] = size;
    this.#numbers[at + 1] = mtimeMs;
    this.#numbers[at + 2] = ctimeMs;
    this.#numbers[at + 3] = ino;
    this.#numbers[at + 4] = end;
    return new KeptRecord(this, index);
  }
}

/** One of them, parsed when it is asked for. */
export class KeptRecord extends Unmade<DatasetRecord> {
  readonly records: KeptRecords;
  readonly index: number;

  constructor(records: KeptRecords, index: number) {
    super();
    this.records = records;
    this.index = index;
  }

  override make(): DatasetRecord {
    return this.records.parse(this.index);
  }
}
