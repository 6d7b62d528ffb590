export {
  ABOUT_PATH,
  API_INDEX_PATH,
  API_PATH,
  absoluteUrl,
  apiDatasetPath,
  apiRecordPath,
  apiReleasePath,
  apiSchemaPath,
  archivePath,
  feedPath,
  GENERAL_OPML_PATH,
  HOME_PATH,
  historyFragment,
  historyPath,
  listPath,
  OPML_PATH,
  pagePath,
  RELEASES_PATH,
  releasePath,
  type SitePath,
  SUBSCRIBE_PATH,
} from "./addresses.js";
export { CLOSING_LINE, isAdverse, NO_REPLY } from "./adverse.js";
export { type DatasetDocument, datasetDocument } from "./api/dataset-document.js";
export { type IndexDocument, indexDocument, LICENCE } from "./api/index-document.js";
export { type RecordDocument, recordDocument } from "./api/record-document.js";
export { API_DOCUMENTS, apiSchema } from "./api/schemas/schemas.js";
export { alterationHtml, gapBefore, wordDiffHtml } from "./bodies/alteration-html.js";
export { type ChangeContext, changeContext } from "./change-context.js";
export { cleanLine, cleanText } from "./clean-text.js";
export type { Category, Entry, EntryExtension, EntryReference } from "./entry.js";
export { entryProblem } from "./entry.js";
export { renderAtom } from "./feeds/atom.js";
export type { FeedDocument } from "./feeds/feed-document.js";
export { type JsonFeed, type JsonFeedItem, jsonFeedOf, renderJsonFeed } from "./feeds/json-feed.js";
export { renderOpml } from "./feeds/opml.js";
export { renderRss } from "./feeds/rss.js";
export { FORMAT_NAMES, FORMATS, type Format, type FormatName } from "./formats.js";
export { type Html, type HtmlPart, html } from "./html.js";
export type { KnownFiles, LastEdition, UpdatedFile } from "./known-files.js";
export { ledgerKeys } from "./ledger-keys.js";
export type { OutputFile } from "./output-file.js";
export { findRecord, followStub } from "./records.js";
export { FLOOD, type StreamedEntry, tellRelease } from "./release-entries.js";
export { renderWire, updateWire } from "./render-wire.js";
export { type IncomingRelation, isToldAsReply, repliesTo } from "./replies.js";
export { LinkIndex } from "./streams/link-index.js";
export {
  describeStream,
  GENERAL_STREAMS,
  type GeneralStream,
  isGeneral,
  isNews,
  listStreams,
  type Stream,
  type StreamId,
} from "./streams/stream.js";
export { Trail } from "./streams/trail.js";
export { titleOf } from "./title.js";
export { type Told, toldDataset } from "./told.js";
export { webAddress } from "./web-address.js";
export type { WireConfig } from "./wire-config.js";
export { type Alteration, alterationsOf, type Moment } from "./words/alteration.js";
export { availabilityInWords } from "./words/availability.js";
export { aboutInWords, CLAIM_WORDS, evidenceInWords } from "./words/claim-words.js";
export {
  ACCESS_WORDS,
  AVAILABILITY_WORDS,
  BASIS_WORDS,
  CERTAINTY_WORDS,
  ENTITY_TYPE_WORDS,
  MODE_WORDS,
  REASON_WORDS,
  RELATION_WORDS,
  ROLE_WORDS,
  SCHEME_WORDS,
  SOURCE_TYPE_WORDS,
  STANCE_WORDS,
  STATE_WORDS,
} from "./words/codes.js";
export { dateInWords, dayInWords, timeInWords } from "./words/date.js";
export { ENTITY_WORDS, publicRoleInWords } from "./words/entity-words.js";
export { capitalise, type FieldWords, type Member, type RecordWords } from "./words/field-words.js";
export { languageName } from "./words/language.js";
export {
  claimStatement,
  entityName,
  imprint,
  kindAndId,
  quoteTitle,
  recordName,
  sourceInWords,
  topicLabel,
} from "./words/name.js";
export { numberInWords } from "./words/number.js";
export { passagesInWords } from "./words/passage.js";
export { amountInWords, MEASURE_WORDS, quantityInWords } from "./words/quantity.js";
export {
  CAUSE_WORDS,
  countInWords,
  OPERATION_WORDS,
  SIGNAL_WORDS,
  type SignalWords,
} from "./words/signal-words.js";
export { SOURCE_WORDS } from "./words/source-words.js";
export { statusInWords } from "./words/status.js";
export { TOPIC_WORDS } from "./words/topic-words.js";
export { type DiffPart, wordDiff } from "./words/word-diff.js";
