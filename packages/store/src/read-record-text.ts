import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import type { Issue } from "@claimwire/schema";
import { decodeText, fileIssue, tooLarge, unreadable } from "./read-text.js";

/** The text of a file as it was when it had these sizes and times; or why there is none. */
export type ReadRecordText =
  | { readonly text: string; readonly stats: Stats; readonly issue?: never }
  | { readonly text?: never; readonly stats?: never; readonly issue: Issue };

/** A record of this size, in bytes, would be a book. */
export const RECORD_LIMIT: number = 256 * 1024;

/** What is read stands here until it is decoded; a byte more, to see that there is more. */
const BYTES: Buffer = Buffer.allocUnsafeSlow(RECORD_LIMIT + 1);

/**
 * Reads the file of a record as UTF-8 without a byte order mark, through no link, and nothing larger than any record;
 * `file` is its name in issues. Its sizes and times are asked of the open file, so that they are of what is read.
 */
export function readRecordText(path: string, file: string): ReadRecordText {
  try {
    // Not known on Windows, where the listing alone tells links.
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return readOpen(handle, file);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { issue: unreadable(file, error) };
  }
}

function readOpen(handle: number, file: string): ReadRecordText {
  const stats = fstatSync(handle);
  if (stats.size > RECORD_LIMIT) return { issue: tooLarge(file, RECORD_LIMIT) };
  const length = readSync(handle, BYTES, 0, stats.size + 1, 0);
  if (length !== stats.size) {
    const message = "Somebody wrote to it while it was read.";
    return { issue: fileIssue("FILE_UNREADABLE", file, message, "Run the command again.") };
  }
  const { text, issue } = decodeText(BYTES.subarray(0, length), file);
  return text === undefined ? { issue } : { text, stats };
}
