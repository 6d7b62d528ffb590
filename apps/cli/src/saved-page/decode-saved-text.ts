import { getBOMEncoding, TextDecoder } from "@exodus/bytes/encoding.js";
import { labelToName } from "@exodus/bytes/encoding-lite.js";
import { userError } from "../shell/user-error.js";
import { declaredEncoding } from "./declared-encoding.js";
import { isHtml } from "./is-html.js";

/** Quotes a file name for a shell. */
const quoted = (file: string): string =>
  /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;

interface Flaw {
  readonly message: string;
  readonly fix: string;
}

/** Recognises files that are neither text nor HTML, and says what to save instead. */
function findFlaw(file: string, bytes: Uint8Array): Flaw | undefined {
  const start = Buffer.from(bytes.subarray(0, 2_000)).toString("latin1");
  if (start === "") return { message: "The file is empty.", fix: "Save the page again." };
  if (start.startsWith("%PDF-")) {
    const text = `${file.replace(/\.pdf$/i, "")}.txt`;
    const fix = `Extract its text first:  pdftotext ${quoted(file)} ${quoted(text)}\nThen give ${text}.`;
    return { message: "This is a PDF, not text.", fix };
  }
  if (start.startsWith("{\\rtf")) {
    return { message: "This is RTF, whose text is encoded.", fix: "Export it as plain text, in UTF-8." };
  }
  if (getBOMEncoding(bytes)?.startsWith("utf-16") !== true && bytes.includes(0)) {
    const fix = "Save the page as HTML or as text; from a word processor, export plain text.";
    return { message: "The file is binary; only text and HTML are read.", fix };
  }
  if (/^MIME-Version: 1\.0\s*$/m.test(start) && /^Content-Type: multipart\//m.test(start)) {
    const fix = 'Save it as "Webpage, HTML only", or as text.';
    return { message: "This is a web archive (MHTML), whose text is encoded.", fix };
  }
  return undefined;
}

/** The flaw of bytes that do not fit an encoding; `declared` where the page says that it is in it. */
function misfit(file: string, encoding: string, declared: boolean): Flaw {
  const from = declared && encoding !== "UTF-8" ? encoding.toLowerCase() : "<its encoding>";
  const fix = `Save it again as UTF-8, or convert it:  iconv -c -f ${from} -t utf-8 ${quoted(file)} > converted.txt`;
  const message = declared
    ? `The page declares the encoding ${encoding}, and its bytes do not fit it.`
    : "The file is not valid UTF-8, and it declares no other encoding.";
  return { message, fix };
}

/**
 * Decodes a saved file. HTML is in the encoding that it declares, as a browser reads it; text is UTF-8, or UTF-16 with a
 * byte order mark. `label` is the encoding that a server named for it, which comes before the page's own word (HTML
 * standard, section 13.2.3.2). Throws a `UserError` with a fix for anything else.
 */
export function decodeSavedText(file: string, bytes: Uint8Array, label?: string): string {
  const refuse = ({ message, fix }: Flaw): never => {
    throw userError("PAGE_UNREADABLE", file, message, fix);
  };
  const flaw = findFlaw(file, bytes);
  if (flaw !== undefined) return refuse(flaw);
  const bom = getBOMEncoding(bytes);
  const looksLikeHtml = isHtml(
    Buffer.from(bytes.subarray(0, 100_000)).toString("latin1").replace(/^ï»¿/, ""),
  );
  const labelled = (label === undefined ? null : labelToName(label)) ?? undefined;
  const declared = bom ?? labelled ?? (looksLikeHtml ? declaredEncoding(bytes) : undefined);
  const encoding = declared ?? "UTF-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse(misfit(file, encoding.toUpperCase(), declared !== undefined));
  }
  if (text.trim() !== "") return text;
  return refuse({ message: "The file has only white space.", fix: "Save the page again." });
}
