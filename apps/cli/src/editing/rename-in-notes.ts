import { join } from "node:path";
import { noteFile, type RecordKey } from "@claimwire/schema";
import { readIfThere, readNotes } from "@claimwire/store";
import type { RecordEdits } from "./record-edits.js";

/** Lets the pending why-notes that name a record name it by its new key. What else they say stays. */
export function renameInNotes(edits: RecordEdits, root: string, from: RecordKey, to: RecordKey): void {
  for (const { name, records } of readNotes(root).notes) {
    const file = noteFile(name);
    const text = records.includes(from) ? readIfThere(join(root, file))?.toString() : undefined;
    if (text !== undefined) edits.writeBeside(file, text, renameRecord(text, from, to));
  }
}

function renameRecord(text: string, from: RecordKey, to: RecordKey): string {
  return text.replace(/^Records:.*$/gm, (line) =>
    line
      .split(/([\s,:]+)/)
      .map((part) => (part === from ? to : part))
      .join(""),
  );
}
