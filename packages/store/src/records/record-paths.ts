import { isId, isKind, KINDS, keyOf, type RecordKey } from "@claimwire/schema";

const FOLDER = "data/";

/** The folders of the records, as git takes paths. */
export const RECORD_PATHS: readonly string[] = KINDS.map((kind) => `${FOLDER}${kind}`);

export const EXTENSION = ".yaml";

/** The key of the record that a path holds; undefined for a path that is none of a record. */
export function keyOfPath(path: string): RecordKey | undefined {
  const slash = path.indexOf("/", FOLDER.length);
  if (slash < 0 || !path.startsWith(FOLDER) || !path.endsWith(EXTENSION)) return undefined;
  const kind = path.slice(FOLDER.length, slash);
  const id = path.slice(path.lastIndexOf("/") + 1, -EXTENSION.length);
  return isKind(kind) && isId(id) ? keyOf(kind, id) : undefined;
}
