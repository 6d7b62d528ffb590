import { isUtf8 } from "node:buffer";
import { userError } from "../shell/user-error.js";

/** Quotes a file name for a shell. */
const quoted = (file: string): string =>
  /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;

interface Flaw {
  readonly message: string;
  readonly fix: string;
}

/** Recognises files that are neither text nor HTML in UTF-8, and says what to save instead. */
function findFlaw(file: string, bytes: Uint8Array): Flaw | undefined {
  const start = Buffer.from(bytes.subarray(0, 2_000)).toString("latin1");
  if (start === "") return { message: "The file is empty.", fix: "Save the page again." };
  if (start.startsWith("%PDF-")) {
    const text = `${file.replace(/\.pdf$/i, "")}.txt`;
    const fix = `Extract its text first:  pdftotext ${quoted(file)} ${quoted(text)}\nThen give ${text}.`;
    return { message: "This is a PDF, not text.", fix };
  }
  if (/^(?:\xff\xfe|\xfe\xff)/.test(start)) {
    return { message: "The file is UTF-16; only UTF-8 is read.", fix: "Save it again as UTF-8." };
  }
  if (bytes.includes(0)) {
    const fix = "Save the page as HTML or as text; from a word processor, export plain text.";
    return { message: "The file is binary; only text and HTML are read.", fix };
  }
  if (!isUtf8(bytes)) {
    const fix = "Save it again as UTF-8. If it is not text, save the page as HTML or text.";
    return { message: "The file is not valid UTF-8.", fix };
  }
  if (/^MIME-Version: 1\.0\s*$/m.test(start) && /^Content-Type: multipart\//m.test(start)) {
    const fix = 'Save it as "Webpage, HTML only", or as text.';
    return { message: "This is a web archive (MHTML), whose text is encoded.", fix };
  }
  return undefined;
}

/** Decodes a saved file: text or HTML in UTF-8. Throws a `UserError` with a fix for anything else. */
export function decodeSavedText(file: string, bytes: Uint8Array): string {
  const flaw = findFlaw(file, bytes);
  if (flaw !== undefined) throw userError("PAGE_UNREADABLE", file, flaw.message, flaw.fix);
  const text = new TextDecoder().decode(bytes);
  if (text.trim() !== "") return text;
  throw userError("PAGE_UNREADABLE", file, "The file has only white space.", "Save the page again.");
}
