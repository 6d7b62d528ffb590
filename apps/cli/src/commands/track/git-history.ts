import {
  BlobReader,
  findCommit,
  listCommits,
  listFiles,
  listTags,
  readLog,
  withoutSecret,
} from "@claimwire/store";
import {
  type CommitGroup,
  type FileSource,
  groupByTag,
  groupByTime,
  mappingsOf,
  type SinceTimes,
  type TagPoint,
  type TrackConfig,
  type TrackIssue,
  trackIssue,
} from "@claimwire/track";
import { UserError } from "../../shell/user-error.js";

/** Files above this many bytes are not read. */
const LARGEST = 50_000_000;

/** The error that stops a verb when the repository cannot be reached; `where` is what names it. */
export function unreachable(repository: string, problem: string, where: string): UserError {
  const message = `Git cannot fetch ${withoutSecret(repository)}: ${problem}`;
  return new UserError(trackIssue("TRACK_REPOSITORY", where, message));
}

/** The files of a bare repository; `close` ends git. */
export interface GitSource extends FileSource {
  readonly close: () => void;
}

export function openSource(gitDir: string): GitSource {
  const blobs = new BlobReader(gitDir, LARGEST);
  return {
    read: (blob) => blobs.read(blob),
    list: (commit) => listFiles(gitDir, commit),
    async earlier(path, commit) {
      const found: string[] = [];
      for await (const { changes } of readLog(gitDir, { to: commit, globs: [escapeGlob(path)] })) {
        for (const { blob } of changes) if (blob !== undefined) found.unshift(blob);
      }
      return found;
    },
    close: () => blobs.close(),
  };
}

function escapeGlob(path: string): string {
  return path.replace(/[*?[\]\\]/g, "\\$&");
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The time in seconds of a day, or of a commit by any name of git's; undefined when there is none. */
async function timeOf(gitDir: string, since: string): Promise<number | undefined> {
  if (DAY.test(since)) {
    const time = Date.parse(`${since}T00:00:00Z`);
    return Number.isNaN(time) ? undefined : time / 1000;
  }
  const commit = await findCommit(gitDir, since);
  if (commit === undefined) return undefined;
  for await (const { time } of readLog(gitDir, { to: commit, newest: 1 })) return time;
  return undefined;
}

/** When each mapping begins to hold. Stops the verb at one whose `since` names nothing. */
export async function sinceTimes(gitDir: string, config: TrackConfig): Promise<SinceTimes> {
  const times = new Map<string, number>();
  for (const [kind, settings] of Object.entries(config.records)) {
    for (const { since } of mappingsOf(kind, settings)) {
      if (since === undefined) continue;
      const time = await timeOf(gitDir, since);
      if (time === undefined) throw unknownSince(since, `records.${kind}.since`);
      times.set(since, time);
    }
  }
  return times;
}

function unknownSince(since: string, where: string): UserError {
  const message = `${where} is "${since}"; it must be a day such as 2025-01-01, or a commit or tag of the repository.`;
  return new UserError(trackIssue("TRACK_SINCE", where, message));
}

/** The commit that a ledger begins with: the one named, or the last before a day; undefined: the first there is. */
export async function firstCommit(
  gitDir: string,
  head: string,
  since: string,
): Promise<{ readonly id: string; readonly time: number } | undefined> {
  const commits = await listCommits(gitDir, head);
  if (DAY.test(since)) {
    const start = Date.parse(`${since}T00:00:00Z`) / 1000;
    return commits.findLast(({ time }) => time < start);
  }
  const id = await findCommit(gitDir, since);
  const found = commits.find((commit) => commit.id === id);
  if (found === undefined) throw unknownSince(since, "--since");
  return found;
}

export interface Groups {
  readonly groups: AsyncIterable<CommitGroup>;
  readonly issues: readonly TrackIssue[];
}

/** The groups of commits that releases are made of, after a commit and up to the head. */
export async function groupHistory(
  gitDir: string,
  head: string,
  after: string | undefined,
  globs: readonly string[],
  { releases }: TrackConfig,
): Promise<Groups> {
  const commits = readLog(gitDir, { after, to: head, globs });
  if (releases !== "tag") return { groups: groupByTime(commits, releases), issues: [] };
  const { points, places, issues } = await tagPoints(gitDir, head);
  const from = after === undefined ? -1 : (places.get(after) ?? -1);
  return {
    groups: groupByTag(
      commits,
      points.filter(({ place }) => place > from),
      places,
    ),
    issues,
  };
}

/** The tags on the branch, in its order; of several at one commit the last by name. */
async function tagPoints(gitDir: string, head: string) {
  const commits = await listCommits(gitDir, head);
  const places = new Map(commits.map(({ id }, place) => [id, place]));
  const byPlace = new Map<number, TagPoint>();
  const elsewhere: string[] = [];
  for (const { name, commit } of await listTags(gitDir)) {
    const place = places.get(commit);
    if (place === undefined) elsewhere.push(name);
    else byPlace.set(place, { tag: name, id: commit, time: commits[place]?.time ?? 0, place });
  }
  const points = [...byPlace.values()].sort((a, b) => a.place - b.place);
  const issues: TrackIssue[] = [];
  if (elsewhere.length > 0) {
    const names = elsewhere.slice(0, 5).join(", ");
    const message = `${elsewhere.length} tags are not on the branch, and no release is made of them: ${names}${elsewhere.length > 5 ? ", …" : ""}.`;
    issues.push(trackIssue("TRACK_TAGS", "tags", message));
  }
  if (points.length === 0) {
    const message = "The branch has no tag, so there is nothing to make releases of.";
    const fix = "Set `releases: day` in claimwire.track.yaml.";
    throw new UserError(...issues, trackIssue("TRACK_NO_RECORDS", "tags", message, fix));
  }
  return { points, places, issues };
}
