export type { Config } from "./config.js";
export { CONFIG_FILE, findRoot } from "./find-root.js";
export { type CommittedHistory, type History, type NoHistory, openHistory } from "./git/open-history.js";
export type { Snapshot } from "./git/read-snapshots.js";
export { storeIssue } from "./issues.js";
export { type AcquiredLock, acquireLock, type Lock } from "./journal/acquire-lock.js";
export { type Recovered, type RecoverOptions, recover } from "./journal/recover.js";
export { PUBLIC_FOLDER } from "./journal/switch-public.js";
export {
  type FileSet,
  type JournalOptions,
  type JournalResult,
  writeThroughJournal,
} from "./journal/write-through-journal.js";
export { readPlainFile } from "./open-plain-file.js";
export { type ParsedYaml, parseYaml } from "./parse-yaml.js";
export { renderIssue } from "./print/render-issue.js";
export { visible } from "./print/visible.js";
export { type Published, type PublishOptions, publishFolder } from "./publish/publish-folder.js";
export { type ReadConfig, readConfig } from "./read-config.js";
export { LEDGER_FOLDER, type ReadLedger, type ReadLedgerOptions, readLedger } from "./read-ledger.js";
export { NOTES_FOLDER, type ReadNotes, readNotes } from "./read-notes.js";
export { type ReadRecords, readRecords } from "./read-records.js";
export type { LastEdition, LastRendering } from "./rendered/last-rendering.js";
export { isSameOrigin, type Origin, originOf } from "./rendered/origin.js";
export {
  type RenderedFile,
  type RenderingOrders,
  type WrittenRendering,
  writeRendering,
} from "./rendered/write-rendering.js";
export { replaceFile } from "./replace-file.js";
export { makeWorkFolder } from "./work-folder.js";
