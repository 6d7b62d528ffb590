import { isDeepStrictEqual } from "node:util";
import { digestRecords, type LedgerDataset } from "@claimwire/ledger";
import {
  type Issue,
  idOf,
  keyOfFile,
  kindOf,
  LIST_KEYS,
  MISSING_CODES,
  type RecordKey,
  type Records,
  recordFile,
  referencesOf,
} from "@claimwire/schema";
import { cliIssue } from "../issues.js";
import { counted } from "../text/counted.js";

/** What a checkout holds, as far as it can be read. */
export interface ReadableData {
  readonly readable: Records;
  readonly files: ReadonlyMap<RecordKey, string>;
}

const IS_MISSING: ReadonlySet<string> = new Set(Object.values(MISSING_CODES));

/** Released records whose file is gone, each with the new record of the same content, if there is one. */
function findGone({ readable }: ReadableData, base: LedgerDataset): Map<RecordKey, RecordKey | undefined> {
  const gone = [...base.digests].filter(([key]) => !readable.has(key as RecordKey)) as [RecordKey, string][];
  if (gone.length === 0) return new Map();
  const added = new Map([...readable].filter(([key]) => !base.digests.has(key)));
  const digests = [...digestRecords(added, LIST_KEYS)] as [RecordKey, string][];
  const byDigest = new Map(digests.map(([key, digest]) => [`${kindOf(key)} ${digest}`, key]));
  return new Map(gone.map(([key, digest]) => [key, byDigest.get(`${kindOf(key)} ${digest}`)]));
}

/** The record that a dangling reference names. */
function targetOf({ code, at }: Issue, { readable }: ReadableData): RecordKey | undefined {
  const key = IS_MISSING.has(code) ? keyOfFile(at.file) : undefined;
  const record = key && readable.get(key);
  const references = key && record ? referencesOf(key, record) : [];
  return references.find(({ path }) => isDeepStrictEqual(path, at.path))?.target;
}

function renamed(from: RecordKey, to: RecordKey, { files }: ReadableData): Issue {
  const message = `The file of ${from} was renamed; an id stays for ever, because others cite it.`;
  const back = `git mv ${files.get(to)} ${recordFile(from)}`;
  const fix = `Take it back and let the command do it:  ${back} && npx claimwire move ${from} ${idOf(to)}`;
  return cliIssue("RECORD_RENAMED", files.get(to) ?? recordFile(to), message, fix);
}

/** The first of some references to a record whose file was deleted, and how many others there are. */
function restore(issue: Issue, target: RecordKey, others: number): Issue {
  const also =
    others === 0
      ? ""
      : ` ${counted(others, "other reference")} to it ${others === 1 ? "dangles" : "dangle"} too.`;
  const fix = `${target} was released, so it stays. Restore it:  git checkout HEAD -- ${recordFile(target)}   or give it another id with:  npx claimwire move`;
  return { ...issue, message: `${issue.message}${also}`, fix };
}

/**
 * Says of a released record whose file is gone what was done and how it is mended: one issue for a file that was
 * renamed or deleted, in place of one for each reference to it, and the command that restores it.
 */
export function explainGone(issues: readonly Issue[], data: ReadableData, base: LedgerDataset): Issue[] {
  const gone = findGone(data, base);
  if (gone.size === 0) return [...issues];
  const renames = [...gone].flatMap(([from, to]) => (to === undefined ? [] : [renamed(from, to, data)]));
  const targets = issues.map((issue) => targetOf(issue, data));
  const kept = issues.flatMap((issue, index) => {
    const target = targets[index];
    if (target === undefined || !gone.has(target)) return [issue];
    if (gone.get(target) !== undefined || targets.indexOf(target) !== index) return [];
    return [restore(issue, target, targets.filter((other) => other === target).length - 1)];
  });
  return [...renames, ...kept];
}
