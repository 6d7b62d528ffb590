import type { ClaimsChange, ClaimsRelease } from "@claimwire/release";
import {
  type Issue,
  parseKey,
  type RecordKey,
  VOCABULARY_FILE,
  type Vocabulary,
  type VocabularyList,
  visitTerms,
} from "@claimwire/schema";
import { cliIssue } from "../issues.js";

/** Where a release used a code first. */
interface Use {
  readonly list: VocabularyList;
  readonly code: string;
  readonly record: string;
  readonly version: string;
}

/** The part of a record that a change of a value at a pointer made. */
function partOf(pointer: string, value: unknown): object {
  const [, field = "", key, name] = pointer.split("/");
  if (key === undefined) return { [field]: value };
  const inner = name === undefined ? value : { [name]: value };
  return { [field]: field === "quantities" ? [inner] : { [key]: inner } };
}

/** Records and parts of records that a change put there, by key. */
function contentsOf({ record, op, after = {}, fields = [] }: ClaimsChange): [string, unknown][] {
  if (op === "split") return Object.entries(after);
  const parts = fields.map(({ path, after: value }): [string, unknown] => [record, partOf(path, value)]);
  return op === "added" ? [[record, after]] : parts;
}

function usesIn({ version, changes }: ClaimsRelease): Use[] {
  const found: Use[] = [];
  for (const [record, content] of changes.flatMap(contentsOf)) {
    const key: RecordKey | undefined = parseKey(record);
    if (key === undefined) continue;
    visitTerms(key, content, (list, code) => found.push({ list, code, record, version }));
  }
  return found;
}

/** Checks that the vocabulary still has every code that a release used: entries and pages of then show it. */
export function checkVocabulary(releases: readonly ClaimsRelease[], vocabulary: Vocabulary): Issue[] {
  const uses = new Map<string, Use>();
  for (const use of releases.flatMap(usesIn)) {
    const name = `${use.list} ${use.code}`;
    if (!Object.hasOwn(vocabulary[use.list], use.code) && !uses.has(name)) uses.set(name, use);
  }
  return [...uses.values()].map(({ list, code, record, version }) => {
    const message = `"${code}" is gone from ${list}; ${record} used it in release ${version}.`;
    const fix =
      "Put it back. A code that is wrong gets another label or definition; records can use another code.";
    return cliIssue("VOCABULARY_WITHDRAWN", { file: VOCABULARY_FILE, path: [list] }, message, fix);
  });
}
