import { readSync, type Stats } from "node:fs";
import type { Issue } from "@claimwire/schema";
import { openPlainFile } from "./open-plain-file.js";
import { decodeText, fileIssue, notAFile, tooLarge, unreadable } from "./read-text.js";

/** The text of a file as it was when it had this size and these times; or why there is none. */
export type ReadRecordText =
  | { readonly text: string; readonly stats: Stats; readonly issue?: never }
  | { readonly text?: never; readonly stats?: never; readonly issue: Issue };

/** A record of this size, in bytes, would be a book. */
export const RECORD_LIMIT: number = 256 * 1024;

/** What is read stands here until it is decoded; a byte more, to see that there is more. */
const BYTES: Buffer = Buffer.allocUnsafeSlow(RECORD_LIMIT + 1);

/**
 * Reads the file of a record as UTF-8 without a byte order mark, through no link, and nothing larger than any record;
 * `file` is its name in issues. Its size and times are asked of the open file, so that they are of what is read.
 */
export function readRecordText(path: string, file: string): ReadRecordText {
  try {
    return openPlainFile(path, (handle, stats) => readOpen(handle, stats, file));
  } catch (error) {
    return { issue: unreadable(file, error) };
  }
}

function readOpen(handle: number, stats: Stats, file: string): ReadRecordText {
  if (!stats.isFile()) return { issue: notAFile(file) };
  if (stats.size > RECORD_LIMIT) return { issue: tooLarge(file, RECORD_LIMIT) };
  const length = readBytes(handle, stats.size);
  if (length !== stats.size) {
    const message = "Somebody wrote to it while it was read.";
    return { issue: fileIssue("FILE_UNREADABLE", file, message, "Run the command again.") };
  }
  const { text, issue } = decodeText(BYTES.subarray(0, length), file);
  return text === undefined ? { issue } : { text, stats };
}

/** Reads a file of a size into `BYTES`; gives how many bytes it has, or that there is one more. */
function readBytes(handle: number, size: number): number {
  let length = 0;
  let more: number;
  do {
    more = readSync(handle, BYTES, length, size + 1 - length, length);
    length += more;
  } while (more > 0 && length < size);
  return length;
}
