import { TRACK_CONFIG_FILE } from "../config/track-config.js";
import type { Proposal } from "./proposal.js";

/** What the settings file says beside the records. */
export interface ConfigFrame {
  readonly repository: string;
  readonly releases: string;
  readonly commitLink: string | undefined;
  readonly link: string | undefined;
  readonly quiet: readonly string[];
  readonly name: string;
  readonly title: string;
  /** The year from which the domain of the ids of entries is theirs. */
  readonly year: number;
  readonly recordFeeds: boolean;
}

/** A text as YAML writes it, in quotes where it has to be. */
function quoted(text: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

function flow(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(", ")}]`;
}

function one(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  return others.length === 0 ? quoted(first) : flow(texts);
}

/** The lines of one kind of record below `records`. */
function kindLines(
  proposal: Proposal,
  { quiet, link }: Partial<Pick<ConfigFrame, "quiet" | "link">>,
): string[] {
  const { kind, files, format, layout, each, earlier, id, listKeys, title, retracted } = proposal;
  const keys = Object.entries(listKeys);
  return [
    `  ${kind}:`,
    ...(earlier === undefined
      ? []
      : [`    since: ${quoted(earlier.since)}  # before, the records stood elsewhere; see \`earlier\``]),
    `    files: ${one(files)}`,
    `    format: ${format}`,
    ...(layout.comment === undefined ? [] : [`    comment: ${quoted(layout.comment)}`]),
    ...(layout.columns === undefined ? [] : [`    columns: ${flow(layout.columns)}`]),
    ...(each === "" ? [] : [`    each: ${quoted(each)}`]),
    `    id: ${one(id)}`,
    ...(keys.length === 0
      ? []
      : ["    listKeys:", ...keys.map(([place, fields]) => `      ${quoted(place)}: ${flow(fields)}`)]),
    ...(quiet === undefined ? [] : [`    quiet: ${flow(quiet)}  # in the ledger, not in the feeds`]),
    ...(title === undefined ? [] : [`    title: ${quoted(title)}`]),
    ...(link === undefined ? [] : [`    link: ${quoted(link)}`]),
    ...(retracted === undefined ? [] : [`    retracted: ${quoted(retracted)}`]),
    ...(earlier === undefined
      ? []
      : [
          "    earlier:",
          `      - { files: ${one(files)}, format: ${format}, each: ${quoted(earlier.each)} }`,
        ]),
  ];
}

/** The text of `claimwire.track.yaml`. `others`: kinds of record that stand in it as comments. */
export function renderTrackConfig(
  proposal: Proposal,
  frame: ConfigFrame,
  others: readonly Proposal[] = [],
): string {
  const lines = [
    `# ${TRACK_CONFIG_FILE}, proposed by \`claimwire track init\`. docs/track.md of Claimwire lists the settings.`,
    `repository: ${quoted(frame.repository)}`,
    `releases: ${frame.releases}  # tag, day, week or commit`,
    ...(frame.commitLink === undefined ? [] : [`commitLink: ${quoted(frame.commitLink)}`]),
    "records:",
    ...kindLines(proposal, frame),
    ...(others.length === 0 ? [] : ["  # To track these too, take the # away:"]),
    ...others.flatMap((other) => kindLines(other, {})).map((line) => `# ${line}`),
    `streams: ${flow(proposal.streams)}`,
    "feeds:",
    `  title: ${quoted(frame.title)}`,
    `  baseUrl: "https://feeds.example/${encodeURIComponent(frame.name)}"  # where you publish them`,
    `  tagAuthority: "feeds.example,${frame.year}:${frame.name}"  # a domain of yours and a year; never change it later`,
    ...(frame.recordFeeds ? [] : ["  records: false  # too many records for feeds of each"]),
  ];
  return `${lines.join("\n")}\n`;
}
