export { CONFIG_FILE, findRoot } from "./config/find-root.js";
export { type ReadConfig, readConfig } from "./config/read-config.js";
export { openHistory } from "./git/load-history.js";
export type { CommittedHistory, GitHistory, NoHistory } from "./git/open-history.js";
export type { CommittedRecords } from "./git/read-snapshots.js";
export { storeIssue } from "./issues.js";
export { type ReadLedger, type ReadLedgerOptions, readLedger } from "./ledger/read-ledger.js";
export { type ReadNotes, readNotes } from "./ledger/read-notes.js";
export { type ReadRecords, readRecords } from "./records/read-records.js";
export { locate } from "./text/locate.js";
export { readPlainFile } from "./text/open-plain-file.js";
export { type ParsedYaml, parseYaml } from "./text/parse-yaml.js";
export { renderIssue } from "./text/render-issue.js";
export { visible } from "./text/visible.js";
export { replaceFile } from "./write/file/replace-file.js";
export { makeWorkFolder } from "./write/file/work-folder.js";
export {
  type FileSet,
  type JournalOptions,
  type JournalResult,
  writeThroughJournal,
} from "./write/journal/write-through-journal.js";
export { type AcquiredLock, acquireLock, type Lock } from "./write/lock/acquire-lock.js";
export { type Published, type PublishOptions, publishFolder } from "./write/publish/publish-folder.js";
export { PUBLIC_FOLDER } from "./write/publish/switch-public.js";
export { type Recovered, type RecoverOptions, recover } from "./write/recover.js";
export type { LastRendering } from "./write/rendered/last-rendering.js";
export { isSameOrigin, type Origin, originOf } from "./write/rendered/origin.js";
export {
  type RenderedFile,
  type RenderingOrders,
  type WrittenRendering,
  writeRendering,
} from "./write/rendered/write-rendering.js";
