import { isAddress, listCommits, listTags } from "@claimwire/store";
import {
  commitForm,
  estimateEntries,
  type FileGroup,
  fileLinkForm,
  findQuiet,
  newestEntries,
  type Proposal,
  parseTrackConfig,
  periodOf,
  type ReleaseRule,
  renderTrackConfig,
  type SamplePoint,
  type TimedChange,
  type TrackConfig,
  type TrackEntry,
  type TriedStep,
  tryConfig,
} from "@claimwire/track";
import { findMapping } from "./find-mapping.js";
import { findWindow, MONTH, YEAR } from "./find-window.js";
import { groupHistory } from "./git-history.js";
import type { Subject } from "./track-subject.js";

/** The newest entries are looked for in so many commits, and so many of them are shown. */
const NEWEST_TRIED = 60;
const NEWEST_SHOWN = 5;
/** With more records than this, feeds of each are not proposed. */
const RECORD_FEEDS = 5_000;

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
  /** Of how many files one was looked at for the rates and the newest entries. */
  readonly oneOf: number;
  readonly newest: readonly TrackEntry[];
  readonly year: number;
}

/** Proposes settings from the files of a repository and from how they changed. */
export async function proposeSettings(subject: Subject, update: (doing: string) => void): Promise<Found> {
  const { gitDir, head, source } = subject;
  update("looking at the files");
  const mapping = await findMapping(subject);
  const { globs, proposal, others, otherKinds, points } = mapping;
  const window = findWindow(points, mapping);
  update("trying it on the newest commits");
  const loud = settingsOf(proposal, subject, "commit", []);
  const { share } = window;
  const trial = async function* (config: TrackConfig, from: SamplePoint): AsyncGenerator<TriedStep> {
    const { groups } = await groupHistory(gitDir, head, from.id, globs, config);
    yield* tryConfig(config, share.source(source), from, share.groups(groups));
  };
  const changes: TimedChange[] = [];
  for await (const { made, time } of trial(loud, window.start)) {
    for (const change of made.release.changes) changes.push({ change, time });
  }
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
  const { oneOf } = share;
  const rates = Object.fromEntries(
    rules.map((rule) => [rule, estimateEntries(changes, config, periodBy(rule), oneOf) / window.months]),
  );
  const loudCount = estimateEntries(changes, loud, periodBy("day"), oneOf);
  update("reading the newest entries");
  const last = points[Math.max(0, points.length - 1 - NEWEST_TRIED)] ?? window.start;
  const start = last.time > window.start.time ? last : window.start;
  const newest = await newestEntries(trial(config, start), config, NEWEST_SHOWN);
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
    oneOf,
    newest,
    year: new Date((points.at(-1)?.time ?? 0) * 1000).getUTCFullYear(),
  };
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
