import type { ReleaseRule } from "../config/track-config.js";
import type { HistoryCommit } from "./history-commit.js";

/** The commits that one release is made of, oldest first. */
export interface CommitGroup {
  readonly commits: readonly HistoryCommit[];
  /** The commit whose records the release leads to. */
  readonly end: { readonly id: string; readonly time: number };
  /** The tag that the release is made of. */
  readonly tag?: string | undefined;
}

const DAY = 86_400;
/** 1970-01-05 was a Monday. */
const WEEK_OFFSET = 4 * DAY;

/** The rules by which commits are grouped by their time. */
type TimeRule = Exclude<ReleaseRule, "tag">;

/** The period (UTC) of a time in seconds since 1970, as a number that grows with it. */
export function periodOf(time: number, rule: TimeRule): number {
  if (rule === "commit") return time;
  return rule === "week" ? Math.floor((time - WEEK_OFFSET) / (7 * DAY)) : Math.floor(time / DAY);
}

/** The group of one commit of which all files are read, so that it need not be known what the commit itself changed. */
export function wholeGroup({ id, time }: CommitGroup["end"], endTime: number = time): CommitGroup {
  return { commits: [{ id, time, subject: "", body: "", changes: [] }], end: { id, time: endTime } };
}

/**
 * Groups commits by the day or week (UTC) of the committer's time, or one by one. A commit that is dated before the one
 * it builds on belongs to the period of that one.
 */
export async function* groupByTime(
  commits: AsyncIterable<HistoryCommit>,
  rule: TimeRule,
): AsyncGenerator<CommitGroup, void, undefined> {
  let group: HistoryCommit[] = [];
  let period = Number.NEGATIVE_INFINITY;
  for await (const commit of commits) {
    const own = periodOf(commit.time, rule);
    if (group.length > 0 && (rule === "commit" || own > period)) {
      yield groupOf(group);
      group = [];
    }
    period = Math.max(period, own);
    group.push(commit);
  }
  if (group.length > 0) yield groupOf(group);
}

function groupOf(commits: readonly HistoryCommit[]): CommitGroup {
  const time = Math.max(...commits.map((commit) => commit.time));
  return { commits, end: { id: commits.at(-1)?.id ?? "", time } };
}

/** A tag on the branch: the commit that it names, and its place among the commits of the branch. */
export interface TagPoint {
  readonly tag: string;
  readonly id: string;
  readonly time: number;
  readonly place: number;
}

/**
 * Groups commits by the tags that they lead to; what comes after the last tag waits for the next. `places` gives the
 * place of each commit of the branch; `tags` are sorted by theirs.
 */
export async function* groupByTag(
  commits: AsyncIterable<HistoryCommit>,
  tags: readonly TagPoint[],
  places: ReadonlyMap<string, number>,
): AsyncGenerator<CommitGroup, void, undefined> {
  const waiting = [...tags];
  let group: HistoryCommit[] = [];
  const close = ({ tag, id, time }: TagPoint): CommitGroup => {
    const commits = group;
    group = [];
    return { commits, end: { id, time }, tag };
  };
  for await (const commit of commits) {
    const place = places.get(commit.id) ?? Number.POSITIVE_INFINITY;
    while (waiting[0] !== undefined && waiting[0].place < place) yield close(waiting.shift() as TagPoint);
    if (waiting.length === 0) return;
    group.push(commit);
  }
  for (const tag of waiting) yield close(tag);
}
