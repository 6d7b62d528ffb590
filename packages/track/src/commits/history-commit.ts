/** A commit of the tracked repository, with the files that it changed. */
export interface HistoryCommit {
  readonly id: string;
  /** The committer's time, in seconds since 1970. */
  readonly time: number;
  readonly subject: string;
  readonly body: string;
  readonly changes: readonly ChangedFile[];
}

/** What a commit did to one path; without a blob the file is gone, or `other` stands in its place. */
export interface ChangedFile {
  readonly path: string;
  readonly blob: string | undefined;
  readonly other?: "link" | "submodule" | undefined;
}

const ADDRESS_OF_MAIL = /<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?/g;
/** What tools and people put at the end of a message: it says who, not what. */
const TRAILER = /^(?:[\w-]+-by|change-id|cc|see-also): /i;
const MERGE = /^Merge (pull request|branch|remote-tracking branch|tag|commit)\b(.*)$/;

/**
 * What a commit says of itself in one line. Of a merge that a host made, the title of what was merged, which stands in
 * the body. Addresses of mail are left out.
 */
export function sayOf(commit: Pick<HistoryCommit, "subject" | "body">): string {
  const text = sayings.get(commit) ?? makeSaying(commit);
  sayings.set(commit, text);
  return text;
}

const sayings = new WeakMap<object, string>();

function makeSaying({ subject, body }: Pick<HistoryCommit, "subject" | "body">): string {
  const [, what, rest = ""] = MERGE.exec(subject) ?? [];
  const [first = ""] = body.split("\n").filter((line) => line.trim() !== "" && !TRAILER.test(line));
  const number = /#\d+/.exec(rest)?.[0];
  const plain = what === undefined ? subject : (first || `Merge ${what} ${number ?? ""}`).trim();
  const title = what !== undefined && first !== "" && number !== undefined ? `${first} (${number})` : plain;
  const clean = title
    .replace(ADDRESS_OF_MAIL, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .normalize("NFC");
  return clean === "" ? "No subject." : clean;
}
