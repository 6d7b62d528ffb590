import { isAddress, listCommits, listTags } from "@claimwire/store";
import {
  commitForm,
  estimateEntries,
  type FileGroup,
  fileLinkForm,
  findQuiet,
  type Proposal,
  parseTrackConfig,
  periodOf,
  type ReleaseRule,
  renderTrackConfig,
  type SamplePoint,
  type TrackConfig,
  type TrackEntry,
  tryConfig,
} from "@claimwire/track";
import { findMapping, type TouchingCommit } from "./find-mapping.js";
import { groupHistory } from "./git-history.js";
import type { Subject } from "./track-subject.js";

/** How many of the newest commits are looked at for what entries there would be. */
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

/** The part of the history that is tried. */
interface Window {
  readonly start: SamplePoint;
  readonly months: number;
}

/** How many entries a month each choice of `releases` would have made. */
type Rates = Readonly<Partial<Record<ReleaseRule, number>>>;

/** The settings that are proposed, and what they would have made of the newest part of the history. */
export interface Found {
  readonly proposal: Proposal;
  /** Groups of files that were not taken. */
  readonly others: readonly FileGroup[];
  /** What is proposed for the likeliest of them, of kinds of their own. */
  readonly otherKinds: readonly Proposal[];
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
  const { globs, proposal, others, otherKinds, points, fileSize } = await findMapping(subject);
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
    otherKinds,
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
  found: Pick<Found, "proposal" | "year"> & Partial<Pick<Found, "otherKinds">>,
  subject: Subject,
  releases: ReleaseRule,
  quiet: readonly string[],
): string {
  const { proposal, year, otherKinds } = found;
  const { repository, address, name } = subject;
  return renderTrackConfig(
    proposal,
    {
      repository,
      releases,
      quiet,
      commitLink: isAddress(repository) || address === undefined ? undefined : commitForm(address),
      link: address === undefined ? undefined : fileLinkForm(address, proposal.files, proposal.id),
      name: name.replace(/[^A-Za-z0-9._-]+/g, "-"),
      title: name,
      year,
      recordFeeds: proposal.records <= RECORD_FEEDS,
    },
    otherKinds,
  );
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
