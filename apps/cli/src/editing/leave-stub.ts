import type { RecordKey } from "@claimwire/schema";
import type { RecordEdits } from "./record-edits.js";
import { areUnreleased } from "./run-edit.js";

/**
 * Puts a stub in the place of a record, or nothing where no release had its id: nobody knows it, so nothing needs to lead
 * from it. Returns whether that is so.
 */
export function leaveStub(edits: RecordEdits, root: string, from: RecordKey, stub: object): boolean {
  const isUnreleased = areUnreleased(root, edits, [from]);
  if (isUnreleased) edits.remove(from);
  else edits.write(from, stub);
  return isUnreleased;
}
