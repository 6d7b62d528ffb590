import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { storeIssue } from "@claimwire/store";
import { describeSystemError } from "../shell/system-error.js";
import { UserError } from "../shell/user-error.js";
import { decodeSavedText } from "./decode-saved-text.js";
import { isHtml } from "./is-html.js";
import { readHtmlLines } from "./read-html-lines.js";
import { foldSpace, type SavedLine } from "./saved-line.js";
import { xhtmlAsHtml } from "./xhtml-as-html.js";

/** A page with embedded pictures can be large; a larger file is not a page. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Turns an error of the file system into a `UserError`. */
function fileError(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") {
    const fix = "Give the path of the file, relative to the current folder.";
    return new UserError(storeIssue("FILE_UNREADABLE", file, "There is no such file.", fix));
  }
  const refused = describeSystemError(error);
  return refused === undefined ? error : new UserError(storeIssue("FILE_UNREADABLE", file, refused.message));
}

async function readBytes(file: string): Promise<Uint8Array> {
  const path = resolve(file);
  const found = await stat(path);
  if (found.isDirectory()) {
    const fix = "Give the saved page, a file in it.";
    throw new UserError(storeIssue("FILE_UNREADABLE", file, "This is a folder, not a file.", fix));
  }
  if (found.size > MAX_BYTES) {
    const message = `The file has ${Math.ceil(found.size / 2 ** 20)} MB; at most ${MAX_BYTES / 2 ** 20} are read.`;
    throw new UserError(storeIssue("FILE_TOO_LARGE", file, message, "Save the page as text."));
  }
  return readFile(path);
}

/** Reads a saved file as text; its path is relative to the current folder. */
export async function readSavedText(file: string): Promise<string> {
  try {
    return decodeSavedText(file, await readBytes(file));
  } catch (error) {
    throw error instanceof UserError ? error : fileError(file, error);
  }
}

/**
 * A soft hyphen at the end of a line, and the hyphen that a printed page shows for it: in the text of a PDF, the rest of
 * the word stands on the next line.
 */
const SOFT_BREAK = /\u00ad+[-\u2010\u2011]?[ \t]*(?:\r\n?|\n)[ \t]*/g;

/** Parses a saved page into lines: HTML, or the text of a page or a PDF. */
export function parseSavedPage(content: string): SavedLine[] {
  if (isHtml(content)) return readHtmlLines(content);
  return content
    .replace(SOFT_BREAK, "")
    .split(/\r\n?|[\n\f\u2028]/)
    .map(foldSpace)
    .filter((text) => text !== "")
    .map((text) => ({ text, isHeading: false, parts: [{ text }] }));
}

export async function readSavedPage(file: string): Promise<SavedLine[]> {
  const text = await readSavedText(file);
  return parseSavedPage(/\.xht(?:ml)?$/i.test(file) ? xhtmlAsHtml(text) : text);
}
