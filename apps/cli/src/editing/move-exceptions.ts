import { join } from "node:path";
import { EXCEPTIONS_FILE, type RecordKey } from "@claimwire/schema";
import { readIfThere } from "@claimwire/store";
import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { RecordEdits } from "./record-edits.js";

/**
 * Lets the exceptions of a record follow it to its new key in `data/exceptions.yaml`; without one they go. The file's
 * comments stay.
 */
export function moveExceptions(
  edits: RecordEdits,
  root: string,
  from: RecordKey,
  to: RecordKey | undefined,
): void {
  const text = readIfThere(join(root, EXCEPTIONS_FILE))?.toString();
  if (text === undefined || !text.includes(from)) return;
  const document = parseDocument<YAMLMap<unknown, unknown>, false>(text);
  if (!isMap(document.contents)) return;
  const isIts = (entry: unknown): entry is YAMLMap<unknown, unknown> =>
    isMap(entry) && entry.get("record") === from;
  for (const { value: list } of document.contents.items) {
    if (!isSeq(list)) continue;
    if (to === undefined) list.items = list.items.filter((entry) => !isIts(entry));
    else for (const entry of list.items.filter(isIts)) entry.set("record", to);
  }
  edits.writeBeside(EXCEPTIONS_FILE, text, document.toString({ lineWidth: 0 }));
}
