import { resolve } from "node:path";
import {
  isAddress,
  listCommits,
  listFiles,
  listTags,
  originAddress,
  readLog,
  updateMirror,
  withoutSecret,
} from "@claimwire/store";
import {
  commitForm,
  estimateEntries,
  type FileGroup,
  FilePattern,
  fileLinkForm,
  findFormerPaths,
  findGroups,
  findQuiet,
  type Proposal,
  parseTrackConfig,
  peekValue,
  periodOf,
  proposeMapping,
  type ReleaseRule,
  renderTrackConfig,
  type SamplePoint,
  type TrackConfig,
  type TrackEntry,
  trackIssue,
  tryConfig,
} from "@claimwire/track";
import { UserError } from "../../shell/user-error.js";
import { type GitSource, groupHistory, openSource, unreachable } from "./git-history.js";
import { mirrorFolder } from "./track-state.js";

/** How many of the newest commits are looked at for what changes, and for what entries there would be. */
const COMMITS_SEEN = 3_000;
const COMMITS_TRIED = 400;
/** Files of the newest commits are read up to so many bytes, but of so many commits at least. */
const BYTES_TRIED = 120_000_000;
const COMMITS_AT_LEAST = 5;
/** The newest entries are those of so many commits. */
const NEWEST_TRIED = 60;
const MONTH = 30.44 * 86_400;
const YEAR = 365.25 * 86_400;
/** With more records than this, feeds of each are not proposed. */
const RECORD_FEEDS = 5_000;

/** The repository that settings are proposed for. */
interface Subject {
  readonly repository: string;
  readonly gitDir: string;
  readonly head: string;
  readonly source: GitSource;
  /** Its address on a host, as far as it is known. */
  readonly address: string | undefined;
  readonly name: string;
}

/** A commit, and how many files of the group it touched. */
interface TouchingCommit extends SamplePoint {
  readonly files: number;
}

/** The part of the history that is tried. */
interface Window {
  readonly start: SamplePoint;
  readonly months: number;
}

/** How many entries a month each choice of `releases` would have made. */
type Rates = Readonly<Partial<Record<ReleaseRule, number>>>;

/** Opens a repository by its path or address. Stops the verb when it cannot be fetched. */
export async function openSubject(root: string, repository: string): Promise<Subject> {
  const mirror = await updateMirror(mirrorFolder(root), repository, root);
  if (mirror.gitDir === undefined) throw unreachable(repository, mirror.problem, "command line");
  const named = withoutSecret(repository);
  const address = isAddress(repository) ? named : await originAddress(resolve(root, repository));
  const name = nameOf(address ?? resolve(root, repository));
  const source = openSource(mirror.gitDir);
  return { repository: named, gitDir: mirror.gitDir, head: mirror.head, source, address, name };
}

/** The last part of a path or address that says something. */
function nameOf(place: string): string {
  const parts = place.split(/[\\/:]/).map((part) => part.replace(/\.git$/, ""));
  return parts.findLast((part) => !/^(|repo|repository|mirror|git)$/i.test(part)) ?? "records";
}

/** The settings that are proposed, and what they would have made of the newest part of the history. */
export interface Found {
  readonly proposal: Proposal;
  readonly others: readonly FileGroup[];
  readonly quiet: readonly string[];
  readonly quietReason: string;
  readonly rates: Rates;
  readonly releases: ReleaseRule;
  readonly releasesReason: string;
  readonly newest: readonly TrackEntry[];
  readonly year: number;
}

/** Proposes settings from the files of a repository and from how they changed. */
export async function proposeSettings(subject: Subject, update: (doing: string) => void): Promise<Found> {
  const { gitDir, head, source } = subject;
  update("looking at the files");
  const { globs, proposal, others, points, fileSize } = await findMapping(subject);
  const window = windowOf(points, fileSize);
  update("trying it on the newest commits");
  const loud = settingsOf(proposal, subject, "commit", []);
  const history = (config: TrackConfig, after: string) => groupHistory(gitDir, head, after, globs, config);
  const { changes } = await tryConfig(
    loud,
    source,
    window.start,
    (await history(loud, window.start.id)).groups,
  );
  const busy = findQuiet(
    changes.map(({ change }) => change),
    loud,
  );
  const quiet = busy.map(({ pattern }) => pattern);
  const tags = await tagsOf(subject, points);
  const releases = tags.isUsual ? "tag" : "day";
  const config = settingsOf(proposal, subject, releases, quiet);
  const periodBy =
    (rule: ReleaseRule) =>
    (time: number): number =>
      rule === "tag" ? tags.times.findIndex((tag) => tag >= time) : periodOf(time, rule);
  const rules: readonly ReleaseRule[] = [
    "day",
    "week",
    "commit",
    ...(tags.times.length > 0 ? (["tag"] as const) : []),
  ];
  const rates = Object.fromEntries(
    rules.map((rule) => [rule, estimateEntries(changes, config, periodBy(rule)) / window.months]),
  );
  const loudCount = estimateEntries(changes, loud, periodBy("day"));
  update("reading the newest entries");
  const last = points[Math.max(0, points.length - 1 - NEWEST_TRIED)] ?? window.start;
  const start = last.time > window.start.time ? last : window.start;
  const newest = (
    await tryConfig(config, source, start, (await history(config, start.id)).groups)
  ).entries.slice(0, 5);
  const rate = (count: number): string => `${Math.round(count / window.months)}`;
  return {
    proposal,
    others,
    quiet,
    quietReason:
      busy.length === 0
        ? "no field is replaced all the time"
        : `${busy.map(({ pattern, changes, perRecord }) => `${pattern} (${changes} changes, ${perRecord.toFixed(1)} a record)`).join(", ")}; without it ${rate(loudCount)} entries a month, with it ${Math.round(rates.day ?? 0)}`,
    rates,
    releases,
    releasesReason: tags.reason,
    newest,
    year: new Date((points.at(-1)?.time ?? 0) * 1000).getUTCFullYear(),
  };
}

/** The likeliest group of files that holds records, and the commits that touched it. */
async function findMapping(subject: Subject) {
  const { gitDir, head, source } = subject;
  const files = await listFiles(gitDir, head);
  const blobs = new Map(
    files.flatMap(({ path, blob }) => (blob === undefined ? [] : [[path, blob] as const])),
  );
  const touched: string[][] = [];
  for await (const { changes } of readLog(gitDir, { to: head, newest: COMMITS_SEEN })) {
    touched.push(changes.map(({ path }) => path));
  }
  const groups = await findGroups([...blobs.keys()], touched, async (path, format) => {
    const { bytes } = await source.read(blobs.get(path) ?? "");
    return peekValue(bytes, { format });
  });
  for (const [index, group] of groups.slice(0, 8).entries()) {
    const { patterns, points } = await followGroup(subject, group);
    const globs = patterns.filter((pattern) => !pattern.startsWith("!"));
    const proposal = await proposeMapping(source, { ...group, patterns }, points);
    if (proposal === undefined || proposal.records < 2) continue;
    const others = groups
      .filter((other, place) => place !== index && other.score >= group.score * 0.02)
      .slice(0, 4);
    const own = new Set(group.paths);
    const sizes = files.filter(({ path }) => own.has(path)).map(({ size }) => size);
    const fileSize = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
    return { globs, proposal, others, points, fileSize };
  }
  const message =
    "No file of the repository looks as if it held records in YAML, JSON, NDJSON, CSV, TSV, TOML or front matter.";
  throw new UserError(
    trackIssue(
      "TRACK_NO_RECORDS",
      subject.repository,
      message,
      "Write claimwire.track.yaml by hand; docs/track.md tells how.",
    ),
  );
}

/** How often the files of a group may have moved all at once. */
const MOVES_AT_MOST = 4;

/** The commits that touched the files of a group, oldest first, also where the files were before they moved. */
async function followGroup(
  { gitDir, head, source }: Subject,
  { patterns: newest }: FileGroup,
): Promise<{ readonly patterns: readonly string[]; readonly points: readonly TouchingCommit[] }> {
  let patterns = newest;
  for (let moves = 0; ; moves += 1) {
    const globs = patterns.filter((pattern) => !pattern.startsWith("!"));
    const pattern = new FilePattern(patterns);
    const points: TouchingCommit[] = [];
    for await (const { id, time, changes } of readLog(gitDir, { to: head, globs })) {
      points.push({ id, time, files: changes.filter(({ path }) => pattern.matches(path)).length });
    }
    const [first] = points;
    if (first === undefined || moves >= MOVES_AT_MOST) return { patterns, points };
    let former: readonly string[] = [];
    for await (const { changes } of readLog(gitDir, { to: first.id, newest: 1 })) {
      const isOwn = (path: string): boolean => pattern.matches(path);
      const gone = changes.filter(({ blob }) => blob === undefined).map(({ path }) => path);
      const files = (await source.list(first.id)).map(({ path }) => path);
      former = findFormerPaths(changes, isOwn, [...gone, ...files]);
    }
    if (former.length === 0) return { patterns, points };
    patterns = [...patterns, ...former];
  }
}

/** The newest year of the history, or what can soon be read of it. */
function windowOf(points: readonly TouchingCommit[], fileSize: number): Window {
  const newest = points.at(-1) ?? { id: "", time: 0 };
  let start: SamplePoint = newest;
  let bytes = 0;
  for (const [index, point] of points.toReversed().entries()) {
    start = point;
    bytes += point.files * fileSize;
    const isEnough = index >= COMMITS_TRIED || point.time <= newest.time - YEAR || bytes > BYTES_TRIED;
    if (isEnough && index >= COMMITS_AT_LEAST) break;
  }
  return { start, months: Math.max(1, (newest.time - start.time) / MONTH) };
}

/** Whether releases are made often enough to be told of by tag. */
async function tagsOf({ gitDir, head }: Subject, points: readonly SamplePoint[]) {
  const places = new Map((await listCommits(gitDir, head)).map(({ id, time }) => [id, time]));
  const times = (await listTags(gitDir))
    .flatMap(({ commit }) => places.get(commit) ?? [])
    .sort((a, b) => a - b);
  const newest = points.at(-1)?.time ?? 0;
  const year = times.filter((time) => time > newest - YEAR);
  const last = times.at(-1);
  if (last === undefined) return { times: [], isUsual: false, reason: "day: the branch has no tags" };
  const age = Math.round((newest - last) / 86_400);
  const isUsual = year.length >= 6 && newest - last < 2 * MONTH;
  const reason = `${isUsual ? "tag" : "day"}: ${year.length} tags in the newest year, the last ${Math.max(0, age)} days before the newest change`;
  return { times, isUsual, reason };
}

/** The text of the settings file. */
export function textOf(
  found: Pick<Found, "proposal" | "year">,
  subject: Subject,
  releases: ReleaseRule,
  quiet: readonly string[],
): string {
  const { proposal, year } = found;
  const { repository, address, name } = subject;
  return renderTrackConfig(proposal, {
    repository,
    releases,
    quiet,
    commitLink: isAddress(repository) || address === undefined ? undefined : commitForm(address),
    link: address === undefined ? undefined : fileLinkForm(address, proposal.files, proposal.id),
    name: name.replace(/[^A-Za-z0-9._-]+/g, "-"),
    title: name,
    year,
    recordFeeds: proposal.records <= RECORD_FEEDS,
  });
}

function settingsOf(
  proposal: Proposal,
  subject: Subject,
  releases: ReleaseRule,
  quiet: readonly string[],
): TrackConfig {
  const { config, issues } = parseTrackConfig(textOf({ proposal, year: 2000 }, subject, releases, quiet));
  if (config === undefined) throw new Error(issues.map(({ message }) => message).join("\n"));
  return config;
}
