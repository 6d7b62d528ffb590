import { crc32 } from "node:zlib";
import type { Issue } from "@claimwire/schema";
import type { FolderStamp } from "./folder-stamps.js";
import { KeptRecords, NUMBERS_A_FILE } from "./kept-records.js";

/** What kept records are true of. */
export interface KeptAbout {
  /** Of the code that read and checked them. */
  readonly fingerprint: string;
  /** Of the folder in which they are kept. */
  readonly place: string;
  /** Of the list of exceptions under which `found` was found. */
  readonly exceptions: string;
  /** What the rules found, if that is known. */
  readonly found: readonly Issue[] | undefined;
  /** The folders that hold these records and nothing else that matters; none when that is not known. */
  readonly folders: readonly FolderStamp[];
}

interface Head extends KeptAbout {
  readonly files: string[];
}

/** Eight hexadecimal digits and a line feed. */
const SUM_LENGTH = 9;

function sumOf(parts: readonly Uint8Array[]): string {
  const sum = parts.reduce((before, part) => crc32(part, before), 0);
  return `${sum.toString(16).padStart(SUM_LENGTH - 1, "0")}\n`;
}

/**
 * The bytes of a file of kept records, in parts: a line with the CRC-32 of the rest, which gives a damaged file away; a
 * line of JSON that says what they are true of and names the files; their numbers, as doubles in the machine's byte
 * order; their JSON.
 */
export function renderKept(about: KeptAbout, records: KeptRecords): readonly Uint8Array[] {
  const { files, numbers, json } = records.parts;
  const head: Head = { ...about, files };
  const parts = [
    Buffer.from(`${JSON.stringify(head)}\n`),
    new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    json,
  ];
  return [Buffer.from(sumOf(parts)), ...parts];
}

/** Reads what `renderKept` gave; undefined when it is damaged. */
export function parseKept(bytes: Buffer): { about: KeptAbout; records: KeptRecords } | undefined {
  const summed = bytes.subarray(SUM_LENGTH);
  if (bytes.toString("latin1", 0, SUM_LENGTH) !== sumOf([summed])) return undefined;
  const headEnd = summed.indexOf("\n");
  const { files, ...about }: Head = JSON.parse(summed.toString("utf8", 0, headEnd));
  // Copied, because a Float64Array begins at a multiple of eight bytes.
  const numbers = new Float64Array(NUMBERS_A_FILE * files.length);
  const json = headEnd + 1 + numbers.byteLength;
  new Uint8Array(numbers.buffer).set(summed.subarray(headEnd + 1, json));
  return { about, records: new KeptRecords({ files, numbers, json: summed.subarray(json) }) };
}
