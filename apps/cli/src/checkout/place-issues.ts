import { type Issue, keyOfFile, type RecordKey } from "@claimwire/schema";

/**
 * Lets each issue name the file in which its record stands: a rule that knows a record by its key alone names the file
 * in the folder of the record's kind, and the record may stand in a folder below that.
 * `files` has the file of each record, relative to the root of the checkout.
 */
export function placeIssues(issues: readonly Issue[], files: ReadonlyMap<RecordKey, string>): Issue[] {
  return issues.map((issue) => {
    const key = keyOfFile(issue.at.file);
    const file = key && files.get(key);
    return file === undefined ? issue : { ...issue, at: { ...issue.at, file } };
  });
}
