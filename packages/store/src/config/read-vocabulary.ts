import { lstatSync } from "node:fs";
import {
  type FieldPath,
  type Issue,
  NO_VOCABULARY,
  VOCABULARY_FILE,
  type Vocabulary,
  vocabularySchema,
} from "@claimwire/schema";
import { storeIssue } from "../issues.js";
import { locate } from "../text/locate.js";
import { parseYaml } from "../text/parse-yaml.js";
import { readRecordText } from "../text/read-text.js";
import { SAY_MISSING } from "./say-missing.js";

export interface ReadVocabulary {
  /** Undefined when there is an issue; one that is not there has no codes. */
  readonly vocabulary: Vocabulary | undefined;
  readonly issues: readonly Issue[];
}

function isThere(path: string): boolean {
  try {
    // `listRecordFiles` reports a link.
    return !lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Reads the codes that the dataset of a checkout has of its own. */
export function readVocabulary(root: string): ReadVocabulary {
  const path = `${root}/${VOCABULARY_FILE}`;
  if (!isThere(path)) return { vocabulary: NO_VOCABULARY, issues: [] };
  const { text, issue: unreadable } = readRecordText(path, VOCABULARY_FILE);
  if (text === undefined) return { vocabulary: undefined, issues: [unreadable] };
  const { value, issues } = parseYaml(text, VOCABULARY_FILE);
  // A file may stay with its comments alone.
  if (issues.every(({ code }) => code === "FILE_EMPTY") && value === undefined)
    return { vocabulary: NO_VOCABULARY, issues: [] };
  if (issues.length > 0) return { vocabulary: undefined, issues };
  const result = vocabularySchema.safeParse(value, SAY_MISSING);
  if (result.success) return { vocabulary: result.data, issues: [] };
  return { vocabulary: undefined, issues: result.error.issues.map((found) => placeFlaw(found, text)) };
}

function placeFlaw(
  { path, message }: { readonly path: readonly PropertyKey[]; readonly message: string },
  text: string,
): Issue {
  const field = path as FieldPath;
  const at = { file: VOCABULARY_FILE, path: field, ...locate(text)?.valueAt(field) };
  return storeIssue(
    "VOCABULARY_INVALID",
    at,
    field.length === 0 ? message : `${field.join(".")}: ${message}`,
  );
}
