import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { issue } from "@claimwire/schema";
import { UserError } from "../user-error.js";
import { parseSavedPage, type SavedLine } from "./parse-saved-page.js";

function refuse(file: string, message: string, fix: string): UserError {
  return new UserError(issue("PAGE_UNREADABLE", { file, path: [] }, message, fix));
}

/** Reads a saved file as text; a path counts from the present folder. */
export async function readSavedText(file: string): Promise<string> {
  const bytes = await readFile(resolve(file));
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") {
    throw refuse(
      file,
      "This is a PDF, not the text of one.",
      "Take its text out first:  pdftotext -layout <file>",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse(file, "The file is not valid UTF-8.", "Save it again as UTF-8.");
  }
}

export async function readSavedPage(file: string): Promise<SavedLine[]> {
  return parseSavedPage(await readSavedText(file));
}
