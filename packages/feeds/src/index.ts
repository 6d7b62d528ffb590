export {
  ABOUT_PATH,
  absoluteUrl,
  feedPath,
  GENERAL_OPML_PATH,
  HOME_PATH,
  OPML_PATH,
  type SitePath,
  SUBSCRIBE_PATH,
} from "./addresses.js";
export { FeedPrinter } from "./documents/feed-printer.js";
export { Placements } from "./documents/placements.js";
export { StreamDocuments } from "./documents/stream-documents.js";
export { cleanLine, cleanText } from "./entry/clean-text.js";
export { type Category, type Entry, type EntryHead, entryId } from "./entry/entry.js";
export { publishedAt } from "./entry/entry-order.js";
export { escapeText, type HtmlPart, html, isolate, linkTo, SafeHtml, stack } from "./entry/html.js";
export type { PlannedEntry } from "./entry/planned-entry.js";
export { shorten } from "./entry/shorten.js";
export { addressHtml, hostOf, shownAddress, webAddress } from "./entry/web-address.js";
export type { FeedConfig } from "./feed-config.js";
export { renderAtom } from "./formats/atom.js";
export type { FeedDocument } from "./formats/feed-document.js";
export { FORMAT_NAMES, FORMATS, type Format } from "./formats/formats.js";
export { type JsonFeed, jsonFeedOf, renderJsonFeed } from "./formats/json-feed.js";
export { renderOpml, type StreamGroup } from "./formats/opml.js";
export { renderRss } from "./formats/rss.js";
export {
  type KnownFiles,
  ledgerDigest,
  NOTHING_KNOWN,
  type UpdatedFile,
  updateFile,
} from "./output/known-files.js";
export { jsonText, type OutputFile } from "./output/output-file.js";
export { readContact } from "./read-contact.js";
export type { Stream } from "./stream.js";
export { changedWords, type DiffPart, wordDiff } from "./words/word-diff.js";
export { diffPartsHtml } from "./words/word-diff-html.js";
