import { isId, isKind, KINDS, keyOf, type RecordKey } from "@claimwire/schema";

/** The folders of the records, as git takes paths. */
export const RECORD_PATHS: readonly string[] = KINDS.map((kind) => `data/${kind}`);

/** The key of the record that a path holds; undefined for a path that is none of a record. */
export function keyOfPath(path: string): RecordKey | undefined {
  const [, kind, id] = /^data\/([^/]+)\/(?:.*\/)?([^/]+)\.yaml$/s.exec(path) ?? [];
  return kind !== undefined && id !== undefined && isKind(kind) && isId(id) ? keyOf(kind, id) : undefined;
}

/** Whether a mode is that of a plain file. */
export function isPlainFile(mode: string): boolean {
  return mode === "100644" || mode === "100755";
}
