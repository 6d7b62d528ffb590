import { readFileSync, type Stats } from "node:fs";
import { openPlainFile } from "./open-plain-file.js";
import { decodeText, fileIssue, notAFile, type ReadText, tooLarge, unreadable } from "./read-text.js";

/** The largest size of a record, in bytes. */
export const RECORD_LIMIT: number = 256 * 1024;

/**
 * Reads the file of a record as UTF-8 without a byte order mark. Follows no link and refuses a file that is too large;
 * `file` is its name in issues.
 */
export function readRecordText(path: string, file: string): ReadText {
  try {
    return openPlainFile(path, (handle, stats) => readOpen(handle, stats, file));
  } catch (error) {
    return { issue: unreadable(file, error) };
  }
}

function readOpen(handle: number, stats: Stats, file: string): ReadText {
  if (!stats.isFile()) return { issue: notAFile(file) };
  if (stats.size > RECORD_LIMIT) return { issue: tooLarge(file, RECORD_LIMIT) };
  const bytes = readFileSync(handle);
  if (bytes.length === stats.size) return decodeText(bytes, file);
  const message = "Somebody wrote to it while it was read.";
  return { issue: fileIssue("FILE_UNREADABLE", file, message, "Run the command again.") };
}
