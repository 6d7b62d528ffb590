import { findRefused, type JsonObject, ledgerIssue, type PlainRecords } from "@claimwire/ledger";
import { type Issue, type RecordKey, shapeIssue } from "@claimwire/schema";
import { parseYaml } from "../text/parse-yaml.js";
import { decodeText, fileIssue, RECORD_LIMIT } from "../text/read-text.js";
import { readObjects } from "./read-objects.js";
import type { TreeChange } from "./read-tree.js";

/** The records of one commit as they were written, not checked against the schema. */
export interface CommittedRecords {
  readonly commit: string;
  /** Not sorted. The next commit changes the same map: copy it to keep it. */
  readonly records: PlainRecords;
  /** Keys of the records that differ from the commit before; for the first commit, all keys. */
  readonly changed: ReadonlySet<RecordKey>;
  /** Issues of the files of this commit that hold no record. */
  readonly issues: readonly Issue[];
}

/** A commit, and what changed at it. */
export type CommitStep = readonly [commit: string, changes: readonly TreeChange[]];

/** Follows the records along commits, given what changed at each; reads only the blobs that changed. */
export async function* readSnapshots(
  root: string,
  steps: readonly CommitStep[],
): AsyncGenerator<CommittedRecords, void, undefined> {
  const names = steps.flatMap(([, changes]) => changes.flatMap(({ blob }) => blob ?? []));
  const blobs = (await readObjects(root, names)).values();
  const records = new Map<string, JsonObject>();
  const issues = new Map<RecordKey, readonly Issue[]>();
  // By key and path: when a file moves to another folder, two paths may have one key for a while.
  const files = new Map<RecordKey, Map<string, ReadBlob>>();
  for (const [commit, changes] of steps) {
    const changed = new Set(changes.map(({ key }) => key));
    for (const key of changed) if (!files.has(key)) files.set(key, new Map());
    for (const { path, key, blob } of changes) if (blob === undefined) files.get(key)?.delete(path);
    for (const { path, key, blob } of changes) {
      if (blob !== undefined) files.get(key)?.set(path, { path, ...parseBlob(blobs.next().value, path) });
    }
    for (const key of changed) {
      const held = [...(files.get(key)?.values() ?? [])];
      const record = held.find((file) => file.record)?.record;
      if (record === undefined) records.delete(key);
      else records.set(key, record);
      issues.set(key, [...held.flatMap((file) => file.issues), ...findDoubled(held)]);
    }
    yield { commit, records, changed, issues: [...issues.values()].flat() };
  }
}

function findDoubled([first, ...others]: readonly ReadBlob[]): Issue[] {
  return others.map(({ path }) => {
    const message = `The id of this file is that of ${first?.path} already.`;
    return fileIssue("ID_DUPLICATE", path, message);
  });
}

interface ReadBlob {
  readonly path: string;
  readonly record: JsonObject | undefined;
  readonly issues: readonly Issue[];
}

function parseBlob(bytes: Buffer | undefined, file: string): Pick<ReadBlob, "record" | "issues"> {
  const failed = (...issues: readonly Issue[]): Pick<ReadBlob, "record" | "issues"> => {
    return { record: undefined, issues };
  };
  if (bytes === undefined)
    return failed(fileIssue("FILE_UNREADABLE", file, "Git does not have its content."));
  if (bytes.length > RECORD_LIMIT) return failed(fileIssue("FILE_TOO_LARGE", file, "It is no record."));
  const { text, issue: undecodable } = decodeText(bytes, file);
  if (text === undefined) return failed(undecodable);
  const { value, issues } = parseYaml(text, file);
  if (value === undefined || issues.length > 0) return failed(...issues);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failed(shapeIssue("WRONG_TYPE", { file, path: [] }, "It holds no mapping."));
  }
  const refused = findRefused(value);
  if (refused) return failed(ledgerIssue("VALUE_REFUSED", { file, path: [] }, refused.reason));
  return { record: value as JsonObject, issues: [] };
}
