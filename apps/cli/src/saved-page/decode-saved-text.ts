import { issue } from "@claimwire/schema";
import { UserError } from "../user-error.js";

function refuse(file: string, message: string, fix: string): UserError {
  return new UserError(issue("PAGE_UNREADABLE", { file, path: [] }, message, fix));
}

/** A name as it can be typed at a shell. */
const quoted = (file: string): string =>
  /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;

function startsWith(bytes: Uint8Array, ...wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}

/** What saved things give themselves away by, and what to do instead. */
function findFault(file: string, bytes: Uint8Array): UserError | undefined {
  if (bytes.length === 0) return refuse(file, "The file is empty.", "Save the page again.");
  if (startsWith(bytes, ...Buffer.from("%PDF-"))) {
    const text = `${file.replace(/\.pdf$/i, "")}.txt`;
    const fix = `Take its text out first:  pdftotext ${quoted(file)} ${quoted(text)}\nThen give ${text}.`;
    return refuse(file, "This is a PDF, not the text of one.", fix);
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return refuse(file, "The file is UTF-16; UTF-8 is wanted.", "Save it again as UTF-8.");
  }
  if (!bytes.includes(0)) return undefined;
  const fix = "Save the page as HTML or as text; from a word processor, export plain text.";
  return refuse(file, "The file is binary, neither text nor HTML.", fix);
}

/** Decodes a saved file: text or HTML in UTF-8. What is something else is refused, with what to do about it. */
export function decodeSavedText(file: string, bytes: Uint8Array): string {
  const fault = findFault(file, bytes);
  if (fault !== undefined) throw fault;
  const text = decode(file, bytes);
  if (text.trim() === "")
    throw refuse(file, "The file holds nothing but white space.", "Save the page again.");
  if (
    /^MIME-Version: 1\.0\s*$/m.test(text.slice(0, 2_000)) &&
    /^Content-Type: multipart\//m.test(text.slice(0, 2_000))
  ) {
    const fix = 'Save it as "Webpage, HTML only", or as text.';
    throw refuse(file, "This is a web archive (MHTML), whose text is encoded.", fix);
  }
  return text;
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const fix = "Save it again as UTF-8; if it is no text at all, save the page as HTML or text.";
    throw refuse(file, "The file is not valid UTF-8.", fix);
  }
}
