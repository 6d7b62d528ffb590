import { readFileSync, type Stats } from "node:fs";
import { type Issue, LEDGER_FOLDER } from "@claimwire/schema";
import { type StoreCode, storeIssue } from "../issues.js";
import { openPlainFile } from "./open-plain-file.js";
import { positionAt } from "./position-at.js";

/** The text of a file, or why there is none. */
export type ReadText =
  | { readonly text: string; readonly issue?: never }
  | { readonly text?: never; readonly issue: Issue };

const REPLACEMENT = "\ufffd";
const BYTE_ORDER_MARK = "\ufeff";

/**
 * Reads a file, known to be a plain one of reasonable size, as UTF-8 without a byte order mark; `file` is its name in
 * issues. An issue about the encoding points at the first byte that is wrong.
 */
export function readText(path: string, file: string): ReadText {
  try {
    return decodeText(readFileSync(path), file);
  } catch (error) {
    return { issue: unreadable(file, error) };
  }
}

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

/** Decodes UTF-8 without a byte order mark. */
export function decodeText(bytes: Buffer, file: string): ReadText {
  const text = bytes.toString("utf8");
  if (text.startsWith(BYTE_ORDER_MARK)) return { issue: hasByteOrderMark(file) };
  const index = firstBadCharacter(bytes, text);
  if (index === undefined) return refuseMarkers(text, file);
  const at = { file, path: [], ...positionAt(text, index) };
  return { issue: storeIssue("FILE_ENCODING", at, "A byte here is no UTF-8.", "Save the file as UTF-8.") };
}

const OPENING = /^<{7}(?: |$)/m;
const CLOSING = /^>{7}(?: |$)/m;
/** What mends conflict markers in the files that a release writes. */
export const TWO_RELEASES =
  "Two branches were released. Keep the release that was made first, whole, and restore the why-notes of the other (git checkout <commit before it> -- .changeset); then release again:  npx claimwire release";

/** Refuses a text with the markers of an unresolved merge: whatever else is wrong with it follows from them. */
function refuseMarkers(text: string, file: string): ReadText {
  const found = text.includes("<<<<<<<") ? OPENING.exec(text) : null;
  if (found === null || !CLOSING.test(text)) return { text };
  const fix = file.startsWith(LEDGER_FOLDER)
    ? TWO_RELEASES
    : `Decide which lines stay, take the lines with the markers out, and take it up:  git add ${file}`;
  const at = { file, path: [], ...positionAt(text, found.index) };
  const message = "The file contains the markers of a merge conflict.";
  return { issue: storeIssue("CONFLICT_MARKERS", at, message, fix) };
}

/** The index of the first replacement character that stands for a byte outside UTF-8 and is not in the file itself. */
function firstBadCharacter(bytes: Buffer, text: string): number | undefined {
  const real = Buffer.from(REPLACEMENT);
  let offset = 0;
  let from = 0;
  for (let index = text.indexOf(REPLACEMENT); index >= 0; index = text.indexOf(REPLACEMENT, from)) {
    offset += Buffer.byteLength(text.slice(from, index));
    if (!bytes.subarray(offset, offset + real.length).equals(real)) return index;
    offset += real.length;
    from = index + 1;
  }
  return undefined;
}

function hasByteOrderMark(file: string): Issue {
  const at = { file, path: [], line: 1, column: 1 };
  const fix = "Save the file as UTF-8 without a byte order mark.";
  return storeIssue("FILE_ENCODING", at, "The file begins with a byte order mark.", fix);
}

/** The issue of a file or folder that the system does not let us read. */
export function unreadable(file: string, error: unknown): Issue {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return fileIssue("FILE_UNREADABLE", file, `It could not be read: ${message.split(",")[0]}.`);
}

function tooLarge(file: string, limit: number): Issue {
  const message = `The file is larger than ${Math.floor(limit / 1024)} kB, more than it can need; it was not read.`;
  return fileIssue("FILE_TOO_LARGE", file, message, "Take out what does not belong there.");
}

export function notAFile(file: string): Issue {
  return fileIssue("FILE_UNEXPECTED", file, "It is no plain file.", "Remove it.");
}

export function symbolicLink(file: string): Issue {
  const fix = "Put the file itself in its place.";
  return fileIssue(
    "FILE_SYMLINK",
    file,
    "It is a symbolic link; only plain files and folders are read.",
    fix,
  );
}

/** An issue about a file as a whole. */
export function fileIssue(code: StoreCode, file: string, message: string, fix?: string): Issue {
  return storeIssue(code, { file, path: [] }, message, fix);
}
