import { lstatSync, readdirSync, type Stats } from "node:fs";
import {
  ID_MAX_LENGTH,
  type Issue,
  isId,
  isKind,
  KINDS,
  type Kind,
  keyOf,
  type RecordKey,
} from "@claimwire/schema";
import { fileIssue, symbolicLink, tooLarge, unreadable } from "./read-text.js";

/** A file that holds a record, going by its place and name. */
export interface RecordFile {
  readonly key: RecordKey;
  readonly kind: Kind;
  /** Relative to the root, with `/`: `data/claims/dahua/dahua-yarkant-value.yaml`. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
  readonly dev: number;
  /** Why it must not be read. */
  readonly issue?: Issue;
}

/** A record of this size, in bytes, would be a book. */
export const RECORD_LIMIT: number = 256 * 1024;

const EXTENSION = ".yaml";

const NO_THROW = { throwIfNoEntry: false } as const;

/** What may stand in `data/` beside the folders of the kinds. */
const BESIDE = new Set(["README.md", "LICENSE", "releases", "assertions.yaml", "exceptions.yaml"]);

/** What systems and git leave in folders; never data. */
const IGNORED = new Set([".gitkeep", ".DS_Store"]);

interface Listing {
  readonly files: RecordFile[];
  readonly issues: Issue[];
}

/**
 * Finds the record files below `data/`, in the order of their paths. Folders below a kind are free; the base name is
 * the id. Whatever else stands there is an issue. Nothing is opened, and no link followed.
 */
export function listRecordFiles(root: string): Listing {
  const found: Listing = { files: [], issues: [] };
  if (lstatSync(`${root}/data`, NO_THROW)?.isSymbolicLink()) {
    return { files: [], issues: [symbolicLink("data")] };
  }
  visitEntries(root, "data", found.issues, (name, file, stats) => {
    if (stats.isSymbolicLink()) found.issues.push(symbolicLink(file));
    else if (isKind(name) && stats.isDirectory()) listKind(root, name, file, found);
    else if (!BESIDE.has(name)) found.issues.push(notAKind(file));
  });
  return found;
}

function listKind(root: string, kind: Kind, folder: string, into: Listing): void {
  visitEntries(root, folder, into.issues, (name, file, stats) => {
    if (stats.isSymbolicLink()) into.issues.push(symbolicLink(file));
    else if (stats.isDirectory()) listKind(root, kind, file, into);
    else {
      const problem = checkName(name, file, stats);
      if (problem) into.issues.push(problem);
      else into.files.push(recordFile(kind, name, file, stats));
    }
  });
}

function recordFile(kind: Kind, name: string, file: string, stats: Stats): RecordFile {
  const { size, mtimeMs, ctimeMs, ino, dev } = stats;
  const key = keyOf(kind, name.slice(0, -EXTENSION.length));
  const found = { key, kind, file, size, mtimeMs, ctimeMs, ino, dev };
  return size > RECORD_LIMIT ? { ...found, issue: tooLarge(file, RECORD_LIMIT) } : found;
}

function visitEntries(
  root: string,
  folder: string,
  issues: Issue[],
  visit: (name: string, file: string, stats: Stats) => void,
): void {
  let names: string[];
  try {
    names = readdirSync(`${root}/${folder}`).sort();
  } catch (error) {
    issues.push(unreadable(folder, error));
    return;
  }
  for (const name of names) {
    if (IGNORED.has(name)) continue;
    const file = `${folder}/${name}`;
    const stats = lstatSync(`${root}/${file}`, NO_THROW);
    if (stats) visit(name, file, stats);
    // Deleted since, or a name that is no text to begin with.
    else issues.push(fileIssue("FILE_UNREADABLE", file, "It could not be found."));
  }
}

function notAKind(file: string): Issue {
  const message = `Only the folders ${KINDS.join(", ")}, releases and the files README.md, LICENSE, assertions.yaml, exceptions.yaml stand in data/.`;
  return fileIssue("FILE_UNEXPECTED", file, message, "Move it elsewhere, or remove it.");
}

function checkName(name: string, file: string, stats: Stats): Issue | undefined {
  if (!stats.isFile()) {
    return fileIssue("FILE_UNEXPECTED", file, "It is neither a file nor a folder.", "Remove it.");
  }
  if (!name.endsWith(EXTENSION)) {
    if (!/\.(ya?ml|json)$/i.test(name)) {
      const message = "Only record files, `<id>.yaml`, stand among the records.";
      return fileIssue("FILE_UNEXPECTED", file, message, "Move it elsewhere, or remove it.");
    }
    const message = "The name of a record file ends in `.yaml`.";
    return fileIssue("FILE_NAME", file, message, "Rename it to `<id>.yaml`.");
  }
  if (isId(name.slice(0, -EXTENSION.length))) return undefined;
  const message = `Its base name is the id: lower-case letters, digits and single hyphens, at most ${ID_MAX_LENGTH} characters.`;
  return fileIssue("FILE_NAME", file, message, "Rename it.");
}
