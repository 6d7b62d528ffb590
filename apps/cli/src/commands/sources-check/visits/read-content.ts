import { findPassages, normaliseWords, type Source } from "@claimwire/schema";
import { decodeSavedText } from "../../../saved-page/decode-saved-text.js";
import { isHtml } from "../../../saved-page/is-html.js";
import { readHtmlTitles } from "../../../saved-page/read-html-titles.js";
import { parseSavedPage } from "../../../saved-page/read-saved-page.js";
import { UserError } from "../../../shell/user-error.js";
import { mediaType, type WebAnswer } from "../../../web/web-client.js";
import type { LocatedPassage } from "../../passages/list-passages.js";
import { MAX_WORDS } from "../../passages/match-passages.js";
import type { SeenContent, SeenPassage } from "./visit.js";

/** How much of a page is read, unpacked. A page with embedded pictures can be large. */
export const PAGE_BYTES = 16 * 1024 * 1024;

// A title of one or two words ("Advocacy", "Covered List") stands on many pages.
const TELLING_WORDS = 3;

/** Whether a media type is one whose text is read; without one, the content decides. */
export function isReadable(type: string): boolean {
  return /^(text\/.*|application\/xhtml\+xml|)$/.test(type);
}

const NOTHING = { hasTitle: false, found: [], missing: [] };

/** How much of a fingerprint tells the passages of one source apart. */
const MARK_LENGTH = 8;

function markPassage({ key, passage }: LocatedPassage): SeenPassage {
  return { claim: key, mark: passage.sha256.slice(0, MARK_LENGTH) };
}

function asFile(type: string): SeenContent {
  const what = type === "application/pdf" ? "it is a PDF" : `it is a file (${type})`;
  return { ...NOTHING, unread: `${what}; its text was not read`, isFile: true };
}

function hasWords(text: string, wanted: string): boolean {
  return ` ${normaliseWords(text).join(" ")} `.includes(` ${wanted} `);
}

/** Whether a page bears the title of a source. A title in brackets is ours, and no page bears it. */
function bearsTitle(text: string, { title }: Source): boolean {
  if (title.startsWith("[")) return false;
  const words = normaliseWords(title);
  if (words.length < TELLING_WORDS) return false;
  const titles = isHtml(text) ? readHtmlTitles(text) : [text];
  return titles.some((one) => hasWords(one, words.join(" ")));
}

function decode({ url, headers, bytes }: WebAnswer): string | { readonly unread: string } {
  const [, label] = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers.get("content-type") ?? "") ?? [];
  try {
    return decodeSavedText(url.href, bytes, label);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { unread: `its text cannot be read: ${error.issues[0]?.message ?? ""}` };
  }
}

/** Reads what the answer of a server has of a source: its title and its passages. */
export function readContent(
  answer: WebAnswer,
  source: Source,
  passages: readonly LocatedPassage[],
): SeenContent {
  const type = mediaType(answer.headers);
  if (!isReadable(type)) return asFile(type);
  if (Buffer.from(answer.bytes.subarray(0, 5)).toString("latin1") === "%PDF-")
    return asFile("application/pdf");
  const text = decode(answer);
  if (typeof text !== "string") return { ...NOTHING, unread: text.unread, isFile: false };
  const words = parseSavedPage(text).flatMap((line) => normaliseWords(line.text));
  const hasTitle = bearsTitle(text, source);
  if (words.length > MAX_WORDS)
    return { ...NOTHING, hasTitle, unread: "it is too long to be read", isFile: false };
  const places = findPassages(
    words,
    passages.map(({ passage }) => passage),
  );
  const isThere = (_: LocatedPassage, index: number): boolean => (places[index]?.length ?? 0) > 0;
  const found = passages.filter(isThere).map(markPassage);
  const away = passages.filter((one, index) => !isThere(one, index)).map(markPassage);
  // What stands beyond the end of what was read is not missing.
  const isCut = !answer.isWhole && away.length > 0;
  const unread = isCut ? `only its first ${PAGE_BYTES / 2 ** 20} MB were read` : undefined;
  return { hasTitle, found, missing: isCut ? [] : away, unread, isFile: false };
}
