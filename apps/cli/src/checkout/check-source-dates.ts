import { join } from "node:path";
import { findUnpublished, type Pending, releaseIssue } from "@claimwire/release";
import { type Issue, recordFile } from "@claimwire/schema";
import { locate, readIfThere } from "@claimwire/store";

/** Checks that no source that waits for a release is dated more than a day after it, if it were made at `time`. */
export function checkSourceDates(root: string, { records, changes }: Pending, time: string): Issue[] {
  if (records === undefined) return [];
  return findUnpublished(records, changes, time).map(({ id, published }) => {
    const file = recordFile(`sources/${id}`);
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
