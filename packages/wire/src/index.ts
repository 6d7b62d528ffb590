export {
  API_INDEX_PATH,
  apiDatasetPath,
  apiRecordPath,
  apiReleasePath,
  historyFragment,
  historyPath,
  listPath,
  pagePath,
  RELEASES_PATH,
  releasePath,
} from "./addresses.js";
export type { IndexDocument } from "./api/index-document.js";
export { gapBefore } from "./bodies/alteration-html.js";
export { CLOSING_LINE, isAdverse, NO_REPLY } from "./entries/adverse.js";
export { type MadeChangeEntry, tellRelease } from "./entries/release-entries.js";
export { isToldAsReply, repliesTo } from "./entries/replies.js";
export { findRecord } from "./records.js";
export { renderWire, updateWire } from "./render-wire.js";
export { changedStreams } from "./streams/changed-streams.js";
export { ledgerKeys } from "./streams/ledger-keys.js";
export {
  describeStream,
  GENERAL_STREAMS,
  type GeneralStream,
  listStreams,
  type StreamId,
} from "./streams/stream.js";
export { Trail } from "./streams/trail.js";
export { type Told, toldDataset } from "./told.js";
export { type Alteration, alterationsOf } from "./words/alteration.js";
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
export { capitalise } from "./words/field-words.js";
export { languageName } from "./words/language.js";
export { claimStatement, entityName, imprint, quoteTitle, recordName, topicLabel } from "./words/name.js";
export { amountInWords, MEASURE_WORDS } from "./words/quantity.js";
export { CAUSE_WORDS, countInWords, SIGNAL_WORDS } from "./words/signal-words.js";
export { statusInWords } from "./words/status.js";
export { type DiffPart, wordDiff } from "./words/word-diff.js";
