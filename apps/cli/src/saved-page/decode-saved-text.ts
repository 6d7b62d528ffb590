import { type UserError, userError } from "../shell/user-error.js";

function unreadablePage(file: string, message: string, fix: string): UserError {
  return userError("PAGE_UNREADABLE", file, message, fix);
}

/** Quotes a file name for a shell. */
const quoted = (file: string): string =>
  /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;

function startsWith(bytes: Uint8Array, ...wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}

/** Recognises files that are neither text nor HTML, and says what to save instead. */
function findFlaw(file: string, bytes: Uint8Array): UserError | undefined {
  if (bytes.length === 0) return unreadablePage(file, "The file is empty.", "Save the page again.");
  if (startsWith(bytes, ...Buffer.from("%PDF-"))) {
    const text = `${file.replace(/\.pdf$/i, "")}.txt`;
    const fix = `Extract its text first:  pdftotext ${quoted(file)} ${quoted(text)}\nThen give ${text}.`;
    return unreadablePage(file, "This is a PDF, not text.", fix);
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return unreadablePage(file, "The file is UTF-16; only UTF-8 is read.", "Save it again as UTF-8.");
  }
  if (!bytes.includes(0)) return undefined;
  const fix = "Save the page as HTML or as text; from a word processor, export plain text.";
  return unreadablePage(file, "The file is binary; only text and HTML are read.", fix);
}

/** Decodes a saved file: text or HTML in UTF-8. Throws a `UserError` with a fix for anything else. */
export function decodeSavedText(file: string, bytes: Uint8Array): string {
  const flaw = findFlaw(file, bytes);
  if (flaw !== undefined) throw flaw;
  const text = decode(file, bytes);
  if (text.trim() === "")
    throw unreadablePage(file, "The file has only white space.", "Save the page again.");
  if (
    /^MIME-Version: 1\.0\s*$/m.test(text.slice(0, 2_000)) &&
    /^Content-Type: multipart\//m.test(text.slice(0, 2_000))
  ) {
    const fix = 'Save it as "Webpage, HTML only", or as text.';
    throw unreadablePage(file, "This is a web archive (MHTML), whose text is encoded.", fix);
  }
  return text;
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const fix = "Save it again as UTF-8. If it is not text, save the page as HTML or text.";
    throw unreadablePage(file, "The file is not valid UTF-8.", fix);
  }
}
