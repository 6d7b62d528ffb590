import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { basename } from "node:path/posix";
import {
  ASSERTIONS_FILE,
  DATA_FOLDER,
  EXCEPTIONS_FILE,
  ID_MAX_LENGTH,
  type Issue,
  isId,
  isKind,
  KINDS,
  type Kind,
  keyOf,
  LEDGER_FOLDER,
  LINK_CHECKS_FILE,
  PUBLISHED_FILE,
  RECORD_EXTENSION,
  RESERVED_NAMES,
  type RecordKey,
  VOCABULARY_FILE,
} from "@claimwire/schema";
import { isLeftByTools } from "../text/is-left-by-tools.js";
import { fileIssue, notAFile, symbolicLink, unreadable } from "../text/read-text.js";
import { ascending } from "../text/sort-issues.js";

/** A file that holds a record, by its path. */
export interface RecordFile {
  readonly key: RecordKey;
  /** Relative to the root, with `/`: `data/claims/dahua/dahua-yarkant-value.yaml`. */
  readonly file: string;
}

/** What may stand in `data/` beside the folders of the kinds. */
const BESIDE = new Set([
  `${DATA_FOLDER}/README.md`,
  `${DATA_FOLDER}/LICENSE`,
  LEDGER_FOLDER,
  ASSERTIONS_FILE,
  EXCEPTIONS_FILE,
  LINK_CHECKS_FILE,
  PUBLISHED_FILE,
  VOCABULARY_FILE,
]);

/** What `data/` holds. */
export interface RecordFiles {
  readonly files: RecordFile[];
  readonly issues: Issue[];
}

/**
 * Finds the record files below `data/`, sorted by key, then by path. Folders below a kind may have any name; the base
 * name of a file is the id. Anything else is an issue. Opens no file and follows no link.
 */
export function listRecordFiles(root: string): RecordFiles {
  const found: RecordFiles = { files: [], issues: [] };
  for (const entry of readFolder(root, DATA_FOLDER, found)) {
    const { name } = entry;
    const file = `${DATA_FOLDER}/${name}`;
    if (entry.isSymbolicLink()) found.issues.push(symbolicLink(file));
    else if (isKind(name) && entry.isDirectory()) listKind(root, name, file, found);
    else if (!BESIDE.has(file)) found.issues.push(notAKind(file));
  }
  found.files.sort((a, b) => ascending(a.key, b.key));
  return found;
}

function listKind(root: string, kind: Kind, folder: string, found: RecordFiles): void {
  for (const entry of readFolder(root, folder, found)) {
    const file = `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) found.issues.push(symbolicLink(file));
    else if (entry.isDirectory()) listKind(root, kind, file, found);
    else {
      const problem = checkName(entry, file);
      if (problem) found.issues.push(problem);
      else found.files.push({ key: keyOf(kind, entry.name.slice(0, -RECORD_EXTENSION.length)), file });
    }
  }
}

function readFolder(root: string, folder: string, { issues }: RecordFiles): Dirent[] {
  const path = `${root}/${folder}`;
  try {
    if (lstatSync(path).isSymbolicLink()) {
      issues.push(symbolicLink(folder));
      return [];
    }
    const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !isLeftByTools(name));
    return entries.sort((a, b) => ascending(a.name, b.name));
  } catch (error) {
    issues.push(unreadable(folder, error));
    return [];
  }
}

function notAKind(file: string): Issue {
  const files = [...BESIDE].filter((path) => path !== LEDGER_FOLDER).map((path) => basename(path));
  const message = `Only the folders ${KINDS.join(", ")}, ${basename(LEDGER_FOLDER)} and the files ${files.join(", ")} stand in data/.`;
  return fileIssue("FILE_UNEXPECTED", file, message, "Move it elsewhere, or remove it.");
}

function checkName(entry: Dirent, file: string): Issue | undefined {
  const { name } = entry;
  if (!entry.isFile()) return notAFile(file);
  if (!name.endsWith(RECORD_EXTENSION)) {
    if (!/\.(ya?ml|json)$/i.test(name)) {
      const message = "Only record files, `<id>.yaml`, stand among the records.";
      return fileIssue("FILE_UNEXPECTED", file, message, "Move it elsewhere, or remove it.");
    }
    const message = "The name of a record file ends in `.yaml`.";
    return fileIssue("FILE_NAME", file, message, "Rename it to `<id>.yaml`.");
  }
  if (isId(name.slice(0, -RECORD_EXTENSION.length))) return undefined;
  const base = name.slice(0, -RECORD_EXTENSION.length);
  const message = RESERVED_NAMES.includes(base)
    ? `Windows keeps the name "${base}" for a device, so that no checkout there could hold the file.`
    : `Its base name is the id: lower-case letters, digits and single hyphens, at most ${ID_MAX_LENGTH} characters.`;
  return fileIssue("FILE_NAME", file, message, "Rename it.");
}
