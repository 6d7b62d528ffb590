import { isId, isKind, KINDS, keyOf, type RecordKey } from "../records/kind.js";

// All paths lead from the root of the checkout, with `/`.

export const DATA_FOLDER = "data";
/** The folder of the ledger: one file a release. */
export const LEDGER_FOLDER = "data/releases";
/** The folder of the why-notes and of the other changesets. */
export const NOTES_FOLDER = ".changeset";
/** Which records may break which rules. */
export const EXCEPTIONS_FILE = "data/exceptions.yaml";
/** What a release must still hold. */
export const ASSERTIONS_FILE = "data/assertions.yaml";
/** What was seen at the addresses of sources; `claimwire sources check` writes it. */
export const LINK_CHECKS_FILE = "data/link-checks.ndjson";
/** Every entry that was published, one a line; a release adds its own. The settings may name another file. */
export const PUBLISHED_FILE = "data/published-entries.ndjson";
/** The codes that the dataset has of its own. */
export const VOCABULARY_FILE = "data/vocabulary.yaml";
/** How the name of a record's file ends. */
export const RECORD_EXTENSION = ".yaml";
/** The folders of the records, one a kind. */
export const RECORD_FOLDERS: readonly string[] = KINDS.map((kind) => `${DATA_FOLDER}/${kind}`);

/** The file of a record, unless it stands in a folder below its kind's. */
export function recordFile(key: string): string {
  return `${DATA_FOLDER}/${key}${RECORD_EXTENSION}`;
}

/** The file of a release. */
export function releaseFile(version: string): string {
  return `${LEDGER_FOLDER}/${version}.json`;
}

/** The file of a why-note. */
export function noteFile(name: string): string {
  return `${NOTES_FOLDER}/${name}.md`;
}

/** The key of the record that a file holds, going by its path; undefined for any other file. */
export function keyOfFile(file: string): RecordKey | undefined {
  const [folder, kind = "", ...below] = file.split("/");
  const name = below.at(-1);
  if (folder !== DATA_FOLDER || !isKind(kind) || !name?.endsWith(RECORD_EXTENSION)) return undefined;
  const id = name.slice(0, -RECORD_EXTENSION.length);
  return isId(id) ? keyOf(kind, id) : undefined;
}
