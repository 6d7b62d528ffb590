export {
  API_INDEX_PATH,
  apiDatasetPath,
  apiRecordPath,
  apiReleasePath,
  apiSchemaPath,
  FOLLOW_UPS_PATH,
  historyFragment,
  historyPath,
  listPath,
  pagePath,
  RELEASES_PATH,
  releasePath,
} from "./addresses.js";
export { LICENCE } from "./api/index-document.js";
export { sideParts } from "./bodies/alteration-html.js";
export { closingLine, isAdverse, NOT_SOUGHT, noReplyLine } from "./context/adverse.js";
export { isShownAsReply, repliesTo } from "./context/replies.js";
export { changedStreams } from "./entries/changed-streams.js";
export { type EntryNotice, entryNotices } from "./entries/entry-notices.js";
export { type LatestEntry, latestEntries } from "./entries/latest-entries.js";
export { renderEntries } from "./entries/release-entries.js";
export { CONTENT_POLICY, headersOf } from "./host/host-headers.js";
export { HEADERS_PATH, renderHeadersFile } from "./host/render-headers-file.js";
export { claimJsonLd, type LinkedData } from "./linked-data/claim-json-ld.js";
export type { Comparison } from "./published/compare-entries.js";
export {
  compareWithLedger,
  extendPublished,
  splitPublished,
} from "./published/extend-published.js";
export { renderWire, updateWire } from "./render-wire.js";
export {
  GENERAL_STREAMS,
  type GeneralStream,
  isGeneral,
} from "./streams/general-streams.js";
export { ledgerKeys } from "./streams/ledger-keys.js";
export { describeStream, listStreams, type StreamId } from "./streams/stream.js";
export { StreamHistory } from "./streams/stream-history.js";
export type { WireConfig } from "./wire-config.js";
export { type Alteration, alterationsOf } from "./words/alteration.js";
export { dateInWords, dayInWords, timeInWords } from "./words/date.js";
export { membersOf } from "./words/field-words.js";
export { languageName } from "./words/language.js";
export { capitalise } from "./words/member.js";
export { entityName, imprint, recordName } from "./words/name.js";
export { relationInWords, translationInWords } from "./words/object-words.js";
export { amountInWords, quantityInWords } from "./words/quantity.js";
export { CAUSE_WORDS, countInWords, firstSignal, SIGNAL_ORDER, SIGNAL_WORDS } from "./words/signal-words.js";
export { statusInWords } from "./words/status.js";
export { suppressionReason } from "./words/suppression-reason.js";
export type { Wording } from "./words/wording.js";
