import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type ClaimsNote, type NamingNote, parseNote, type WrittenFall } from "@claimwire/release";
import { type Issue, NOTES_FOLDER } from "@claimwire/schema";
import { readDataPackage } from "../config/read-data-package.js";
import { storeIssue } from "../issues.js";
import { isLeftByTools } from "../text/is-left-by-tools.js";
import { fileIssue, readText, symbolicLink, unreadable } from "../text/read-text.js";
import { sortIssues } from "../text/sort-issues.js";

export interface ReadNotes {
  /** The why-notes about the dataset without an issue, in the order of their names. */
  readonly notes: readonly ClaimsNote[];
  /** The files of all changesets, those about code included, from the root. */
  readonly files: readonly string[];
  /** Which packages each of those files names. */
  readonly naming: readonly NamingNote[];
  /** Why numbers of the dataset fall, from all notes. */
  readonly falls: readonly WrittenFall[];
  /** The package whose version is the dataset's. */
  readonly packageName: string;
  readonly issues: readonly Issue[];
}

/**
 * Reads the why-notes that wait for the next release. The pre-release mode of the changesets tool is refused: it keeps
 * notes after their release, so that a change would be published twice.
 */
export function readNotes(root: string): ReadNotes {
  const { names, issues } = listNotes(root);
  const { name: packageName } = readDataPackage(root);
  const notes: ClaimsNote[] = [];
  const naming: NamingNote[] = [];
  const falls: WrittenFall[] = [];
  for (const name of names) {
    const file = `${NOTES_FOLDER}/${name}`;
    const { text, issue: unread } = readText(join(root, file), file);
    if (text === undefined) {
      issues.push(unread);
      continue;
    }
    const parsed = parseNote(name.slice(0, -".md".length), text, packageName);
    issues.push(...parsed.issues);
    naming.push({ file, intents: parsed.intents });
    falls.push(...parsed.falls);
    if (parsed.note) notes.push(parsed.note);
  }
  const files = names.map((name) => `${NOTES_FOLDER}/${name}`);
  return { notes, files, naming, falls, packageName, issues: sortIssues(issues) };
}

function listNotes(root: string): { names: string[]; issues: Issue[] } {
  const names: string[] = [];
  const issues: Issue[] = [];
  try {
    for (const entry of readdirSync(join(root, NOTES_FOLDER), { withFileTypes: true })) {
      if (entry.name === "pre.json") issues.push(preMode());
      if (MISNAMED.test(entry.name)) issues.push(misnamed(`${NOTES_FOLDER}/${entry.name}`));
      if (!entry.name.endsWith(".md") || entry.name === "README.md" || isLeftByTools(entry.name)) continue;
      if (entry.isSymbolicLink()) issues.push(symbolicLink(`${NOTES_FOLDER}/${entry.name}`));
      else names.push(entry.name);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") issues.push(unreadable(NOTES_FOLDER, error));
  }
  names.sort();
  return { names, issues };
}

/** The changesets tool would pass over such a file, and the note with it. */
const MISNAMED = /\.(ya?ml|markdown|txt|MD|Md)$/;

function misnamed(file: string): Issue {
  const message = "The name of a why-note ends in `.md`; a file of another name is not read.";
  return fileIssue(
    "FILE_NAME",
    file,
    message,
    "Rename it, or remove it. To write a note:  npx claimwire change",
  );
}

function preMode(): Issue {
  const at = { file: `${NOTES_FOLDER}/pre.json`, path: [] };
  const message = "The changesets tool is in pre-release mode; the dataset has no pre-releases.";
  return storeIssue("PRE_MODE", at, message, "Leave it:  npx changeset pre exit");
}
