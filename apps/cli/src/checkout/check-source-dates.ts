import { join } from "node:path";
import { findUnpublished, releaseIssue } from "@claimwire/release";
import { type Issue, keyOf, recordFile } from "@claimwire/schema";
import { locate, readIfThere } from "@claimwire/store";
import type { PendingCheckout } from "./read-pending.js";

/** Checks that no source that waits for a release is dated more than a day after it, if it were made at `time`. */
export function checkSourceDates(root: string, pending: PendingCheckout, time: string): Issue[] {
  const { records, files, changes } = pending;
  if (records === undefined) return [];
  return findUnpublished(records, changes, time).map(({ id, published }) => {
    const key = keyOf("sources", id);
    const file = files.get(key) ?? recordFile(key);
    const path = ["published"];
    const place = { file, path, ...locate(readIfThere(join(root, file))?.toString() ?? "")?.valueAt(path) };
    const message = `The source is dated ${published}, more than a day after ${time.slice(0, 10)}.`;
    return releaseIssue(
      "PUBLISHED_LATER",
      place,
      message,
      "Correct the date, or enter the source when it is out.",
    );
  });
}
