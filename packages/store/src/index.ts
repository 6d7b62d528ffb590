export type { DataPackage, WrittenSettings } from "./config/config.js";
export { datasetCitation } from "./config/dataset-citation.js";
export { CONFIG_FILE, findRoot } from "./config/find-root.js";
export { plainName } from "./config/plain-name.js";
export { checkConfigText, readConfig } from "./config/read-config.js";
export { readDataPackage } from "./config/read-data-package.js";
export { readPublishedPath } from "./config/read-published-path.js";
export { readVocabulary } from "./config/read-vocabulary.js";
export { blobId } from "./git/blob-id.js";
export { openHistory } from "./git/load-history.js";
export type { CommittedHistory } from "./git/open-history.js";
export { storeIssue } from "./issues.js";
export { type ReadLedgerOptions, readLedger } from "./ledger/read-ledger.js";
export { readNotes } from "./ledger/read-notes.js";
export { listRecordFiles } from "./records/list-record-files.js";
export { readExceptions } from "./records/read-exceptions.js";
export { readRecords } from "./records/read-records.js";
export { BlobReader } from "./repository/blob-reader.js";
export { isAddress, keptHead, originAddress, updateMirror, withoutSecret } from "./repository/mirror.js";
export {
  findCommit,
  isAncestor,
  listCommits,
  listFiles,
  listTags,
  newestOf,
  readLog,
} from "./repository/read-log.js";
export { locate } from "./text/locate.js";

export { parseYaml } from "./text/parse-yaml.js";
export { readText, TWO_RELEASES } from "./text/read-text.js";
export { renderIssue } from "./text/render-issue.js";
export { visible } from "./text/visible.js";
export { readIfThere } from "./write/file/durable.js";
export { replaceFile } from "./write/file/replace-file.js";
export { openSealed, sealText } from "./write/file/sealed-text.js";
export { makeWorkFolder } from "./write/file/work-folder.js";

export {
  type FileSet,
  type JournalOptions,
  writeThroughJournal,
} from "./write/journal/write-through-journal.js";
export { acquireLock, type Lock } from "./write/lock/acquire-lock.js";
export { makeOwnFolder } from "./write/lock/make-own-folder.js";
export { type Published, publishFolder } from "./write/publish/publish-folder.js";
export { PUBLIC_FOLDER } from "./write/publish/switch-public.js";
export { recover } from "./write/recover.js";

export { originOf } from "./write/rendered/origin.js";
export { readRendering } from "./write/rendered/rendering.js";
export {
  type RenderedFile,
  writeRendering,
} from "./write/rendered/write-rendering.js";
