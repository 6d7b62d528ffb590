import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkRendering, type LedgerDataset, type LedgerIssue, readStub, replay } from "@claimwire/ledger";
import { keptHead, listCommits, readLog, updateMirror } from "@claimwire/store";
import {
  type CommitGroup,
  type HistoryCommit,
  HistoryReader,
  TRACK_CONFIG_FILE,
  type TrackConfig,
  type TrackIssue,
  type TrackRelease,
  trackIssue,
} from "@claimwire/track";
import type { VerbReport } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { openSource, sinceTimes, unreachable } from "./git-history.js";
import {
  atLedger,
  readReleases,
  readTrackSettings,
  requireVersions,
  trackReleaseFile,
} from "./track-folder.js";
import { mirrorFolder } from "./track-state.js";

/** A release with the place of the commit that it leads to; undefined when the history lost the commit. */
interface PlacedRelease {
  readonly release: Pick<TrackRelease, "version" | "changes">;
  readonly place: number | undefined;
  readonly isResync: boolean;
}

/** Proves a tracked ledger: its chain by replay, and each release against the records of its commit, read again. */
export async function auditTrack(root: string, update: (doing: string) => void): Promise<VerbReport> {
  const config = readTrackSettings(root);
  const versions = requireVersions(root);
  update("replaying the ledger");
  const gitDir = mirrorFolder(root);
  const head = await headOf(root, config);
  const commits = await listCommits(gitDir, head);
  const places = new Map(commits.map(({ id }, place) => [id, place]));
  const placed: PlacedRelease[] = [];
  const issues: (LedgerIssue | TrackIssue)[] = [];
  let newest: TrackRelease | undefined;
  const replayed = replay(
    (function* () {
      for (const release of readReleases(root, versions)) {
        newest = release;
        const file = trackReleaseFile(release.version);
        issues.push(...checkRendering(readFileSync(join(root, file), "utf8"), release, file));
        placed.push(placeOf(release, places));
        yield release;
      }
    })(),
  );
  issues.push(...replayed.issues.map(atLedger));
  const datasetAt = (version: string): LedgerDataset =>
    replay(readReleases(root, versions), version, { verify: false });
  const isProven = issues.length === 0;
  const proof = isProven
    ? await proveHistory(gitDir, head, config, placed, commits, update, datasetAt)
    : undefined;
  issues.push(...(proof?.issues ?? []));
  const range = versions.length === 1 ? versions[0] : `${versions[0]} to ${versions.at(-1)}`;
  const lines = [
    isProven
      ? `Chain: ${range}, replayed from nothing; it adds up.`
      : "Chain: it does not add up; see the issues.",
    ...(isProven ? [`Digest of ${newest?.version}: ${newest?.digest}`] : []),
    ...(proof === undefined
      ? []
      : [
          `History: ${counted(proof.checked, "release leads", "releases lead")} to the records of ${proof.checked === 1 ? "its commit" : "their commits"}, read again from git.${
            proof.unchecked > 0
              ? ` ${counted(proof.unchecked, "release")} before that could not be read again.`
              : ""
          }`,
        ]),
  ];
  const result = {
    release: newest?.version ?? null,
    digest: newest?.digest ?? null,
    releases: versions.length,
    proven: isProven,
    history: { checked: proof?.checked ?? 0, unchecked: proof?.unchecked ?? versions.length },
  };
  return { issues, result, text: `${lines.join("\n")}\n` };
}

/** The newest commit that is known: of the repository, or, where it cannot be reached, of the mirror. */
async function headOf(root: string, config: TrackConfig): Promise<string> {
  const mirror = await updateMirror(mirrorFolder(root), config.repository, root, config.branch);
  if (mirror.gitDir !== undefined) return mirror.head;
  const kept = await keptHead(mirrorFolder(root));
  if (kept !== undefined) return kept;
  throw unreachable(config.repository, mirror.problem, TRACK_CONFIG_FILE);
}

function placeOf(
  { version, changes, notes }: TrackRelease,
  places: ReadonlyMap<string, number>,
): PlacedRelease {
  const found = notes.map(({ name }) => places.get(name));
  const isResync = notes.some(({ cause }) => cause === "mapping" || cause === "rewritten");
  const known = found.flatMap((place) => place ?? []);
  const place = known.length === found.length && known.length > 0 ? Math.max(...known) : undefined;
  return { release: { version, changes }, place, isResync };
}

interface HistoryProof {
  readonly checked: number;
  readonly unchecked: number;
  readonly issues: readonly TrackIssue[];
}

/** Reads the records of the commits again, from the last release before which they were read otherwise. */
async function proveHistory(
  gitDir: string,
  head: string,
  config: TrackConfig,
  placed: readonly PlacedRelease[],
  commits: readonly { readonly id: string; readonly time: number }[],
  update: (doing: string) => void,
  datasetAt: (version: string) => LedgerDataset,
): Promise<HistoryProof> {
  const lost = placed.findLastIndex(({ place }) => place === undefined);
  const start = Math.max(
    lost + 1,
    placed.findLastIndex(({ isResync }) => isResync),
    0,
  );
  const issues: TrackIssue[] = [];
  if (lost >= 0) {
    const { version } = placed[lost]?.release ?? {};
    const message = `The commit of release ${version} is not on the branch any more; releases up to it are proved by their chain alone.`;
    issues.push(trackIssue("TRACK_HISTORY", trackReleaseFile(version ?? ""), message));
  }
  const source = openSource(gitDir);
  try {
    const reader = new HistoryReader(config, source, await sinceTimes(gitDir, config));
    let checked = 0;
    for await (const [{ release }, group, isFirst] of groupByRelease(
      gitDir,
      head,
      placed.slice(start),
      commits,
      reader.globs,
    )) {
      const step = await reader.read(group, isFirst);
      checked += 1;
      update(`comparing release ${release.version}`);
      const told = new Set(
        release.changes.flatMap(({ record, successors }) => [record, ...Object.keys(successors ?? {})]),
      );
      const differing = isFirst
        ? wholeDifferences(datasetAt(release.version), reader)
        : [
            ...differences(release, reader),
            ...step.changes.flatMap(({ key }) => (told.has(key) ? [] : [key])),
          ];
      if (differing.length === 0) continue;
      const message = `${release.version} does not lead to the records of commit ${group.end.id.slice(0, 12)}: ${differing.slice(0, 5).join(", ")}.`;
      issues.push(trackIssue("TRACK_PROOF", trackReleaseFile(release.version), message));
      break;
    }
    return { checked, unchecked: start, issues };
  } finally {
    source.close();
  }
}

/** The keys of a release under which the commit holds something else; a stub stands where it holds nothing. */
function differences({ changes }: PlacedRelease["release"], reader: HistoryReader): string[] {
  return changes.flatMap(({ record, op, digest, successors, after, fields }) => {
    const found: [string, string | undefined][] = Object.entries(successors ?? {});
    const own = reader.digestOf(record);
    const isStub = op === "moved" || isStubWritten(after, fields);
    if (!isStub || own !== undefined) found.push([record, digest ?? undefined]);
    return found.filter(([key, wanted]) => reader.digestOf(key) !== wanted).map(([key]) => key);
  });
}

/** The keys under which a dataset holds something else than the files; where they hold nothing, a stub may stand. */
function wholeDifferences({ records, digests }: LedgerDataset, reader: HistoryReader): string[] {
  const read = new Map(reader.digests());
  return [...new Set([...digests.keys(), ...read.keys()])].filter((key) => {
    const record = records.get(key);
    if (read.get(key) === digests.get(key)) return false;
    return !(record !== undefined && readStub(key, record) !== undefined && !read.has(key));
  });
}

/** Whether a change only says where a stub leads. */
function isStubWritten(after: unknown, fields: TrackRelease["changes"][number]["fields"]): boolean {
  return after === undefined && fields?.every(({ path }) => path === "/to") === true;
}

/** The commits up to that of each release, oldest first. */
async function* groupByRelease(
  gitDir: string,
  head: string,
  placed: readonly PlacedRelease[],
  commits: readonly { readonly id: string; readonly time: number }[],
  globs: readonly string[],
): AsyncGenerator<readonly [PlacedRelease, CommitGroup, boolean], void, undefined> {
  const places = new Map(commits.map(({ id }, place) => [id, place]));
  const [first, ...rest] = placed;
  if (first?.place === undefined) return;
  const groupOf = ({ place = 0 }: PlacedRelease, all: readonly HistoryCommit[]): CommitGroup => {
    const { id, time } = commits[place] ?? { id: head, time: 0 };
    return { commits: all, end: { id, time: Math.max(time, ...all.map((commit) => commit.time)) } };
  };
  yield [first, groupOf(first, []), true];
  let waiting: HistoryCommit[] = [];
  const left = [...rest];
  for await (const commit of readLog(gitDir, { after: commits[first.place]?.id, to: head, globs })) {
    const place = places.get(commit.id) ?? Number.POSITIVE_INFINITY;
    while (left[0]?.place !== undefined && left[0].place < place) {
      yield [left[0], groupOf(left[0], waiting), false];
      left.shift();
      waiting = [];
    }
    waiting.push(commit);
  }
  for (const release of left) {
    yield [release, groupOf(release, waiting), false];
    waiting = [];
  }
}
