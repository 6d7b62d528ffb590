import { type TrackIssue, trackIssue } from "../issues.js";
import type { ReadableFile } from "../records/read-records.js";

const OTHER_ID = "Choose another `id` in claimwire.track.yaml.";

/** What stands in the place of a file, in a sentence. */
export function otherThanFile(other: "link" | "submodule"): string {
  return other === "link"
    ? "A symbolic link stands in its place; links are not followed."
    : "A submodule stands in its place; what it holds is not read.";
}

/** Says that a file cannot be read at a commit, and so keeps its last state. */
export function keptIssue(
  code: TrackIssue["code"],
  path: string,
  commit: string,
  reason: string,
  line?: number,
): TrackIssue {
  const message = `${reason} It keeps its last state from commit ${commit.slice(0, 12)} on.`;
  return trackIssue(
    code,
    { file: path, path: [], ...(line === undefined ? {} : { line, column: 1 }) },
    message,
  );
}

/** What has to be said of a file that was read. */
export type FileContent = Pick<ReadableFile, "nameless" | "doubled" | "isUnicode">;

/**
 * What is wrong with the records of a file that was read: their ids, and its encoding. `taken`: the keys of its records
 * whose ids records of other files have.
 */
export function contentIssues(
  path: string,
  { nameless, doubled, isUnicode }: FileContent,
  taken: readonly string[],
): TrackIssue[] {
  const issues: TrackIssue[] = [];
  if (nameless > 0) {
    const message = `${nameless} of its records have no id, and are left out.`;
    issues.push(trackIssue("TRACK_ID", path, message, OTHER_ID));
  }
  const others = taken.map((key) => key.slice(key.indexOf("/") + 1));
  const all = [...new Set([...doubled, ...others])];
  if (all.length > 0) {
    const names = all.slice(0, 5).map((id) => `"${id}"`);
    const message = `Several records have the id ${names.join(", ")}${all.length > 5 ? ` and ${all.length - 5} more ids` : ""}; each but the first has a number after its id.`;
    issues.push(trackIssue("TRACK_ID", path, message, OTHER_ID));
  }
  if (!isUnicode)
    issues.push(trackIssue("TRACK_ENCODING", path, "It is not in UTF-8, and was read as Latin-1."));
  return issues;
}
