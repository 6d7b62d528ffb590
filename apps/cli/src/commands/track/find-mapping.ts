import { listFiles, readLog } from "@claimwire/store";
import {
  type FileGroup,
  FilePattern,
  findFormerPaths,
  findGroups,
  findReplacedFiles,
  type Proposal,
  peekValue,
  proposeMapping,
  type SamplePoint,
  trackIssue,
} from "@claimwire/track";
import { UserError } from "../../shell/user-error.js";
import type { Subject } from "./track-subject.js";

/** How many of the newest commits are looked at for what changes. */
const COMMITS_SEEN = 3_000;
/** Other files that change so often beside those that are taken may be wanted too, … */
const OTHER_KIND = 0.1;
/** … when there are so many of them, … */
const OTHER_FILES = 5;
/** … and they are told in so few lines and patterns. */
const LINES_AT_MOST = 40;
const PATTERNS_AT_MOST = 12;

/** A commit, and how many files of the group it touched. */
export interface TouchingCommit extends SamplePoint {
  readonly files: number;
}

/** The likeliest group of files that holds records, and the commits that touched it. */
export async function findMapping(subject: Subject) {
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
    const { patterns, globs, points, replaced } = await followGroup(subject, group);
    const found = await proposeMapping(source, { ...group, patterns }, points);
    if (found === undefined || found.mostRecords < 2) continue;
    const reason = `${found.reasons.files}${replacedInWords(replaced, points[0]?.id ?? "")}`;
    const proposal = { ...found, reasons: { ...found.reasons, files: reason } };
    const others = groups
      .filter((other, place) => place !== index && other.score >= group.score * 0.02)
      .slice(0, 4);
    const otherKinds = await proposeOthers(
      subject,
      others.filter(({ score }) => score >= group.score * OTHER_KIND),
      proposal.kind,
    );
    const own = new Set(group.paths);
    const sizes = files.filter(({ path }) => own.has(path)).map(({ size }) => size);
    const fileSize = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
    return { globs, proposal, others, otherKinds, points, fileSize, fileCount: own.size };
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

/** What is proposed for other groups of many files, each under a name of its own. */
async function proposeOthers(
  subject: Subject,
  groups: readonly FileGroup[],
  taken: string,
): Promise<Proposal[]> {
  const found: Proposal[] = [];
  const wanted = groups.filter(
    ({ paths, patterns, format }) =>
      paths.length >= OTHER_FILES && patterns.length <= PATTERNS_AT_MOST && format !== "lines",
  );
  for (const group of wanted.slice(0, 2)) {
    const { patterns, points } = await followGroup(subject, group);
    const proposal = await proposeMapping(subject.source, { ...group, patterns }, points);
    if (proposal === undefined || Object.keys(proposal.listKeys).length > LINES_AT_MOST) continue;
    if (![taken, ...found.map(({ kind }) => kind)].includes(proposal.kind)) found.push(proposal);
  }
  return found;
}

/** How often the files of a group may have moved all at once. */
const MOVES_AT_MOST = 4;

interface FollowedGroup {
  readonly patterns: readonly string[];
  /** The patterns without those that leave files out. */
  readonly globs: readonly string[];
  readonly points: readonly TouchingCommit[];
  /** Files that went in the first of these commits, and may have held the records before. */
  readonly replaced: readonly string[];
}

/** More files than this are not one that the group took the place of. */
const REPLACED_AT_MOST = 3;

function replacedInWords(paths: readonly string[], commit: string): string {
  if (paths.length === 0 || paths.length > REPLACED_AT_MOST) return "";
  return `; ${paths.join(", ")} went in commit ${commit.slice(0, 12)}, which made them: if the records were there before, say so with since and earlier`;
}

/** The commits that touched the files of a group, oldest first, also where the files were before they moved. */
async function followGroup(
  { gitDir, head, source }: Subject,
  { patterns: newest }: FileGroup,
): Promise<FollowedGroup> {
  let patterns = newest;
  for (let moves = 0; ; moves += 1) {
    const globs = patterns.filter((pattern) => !pattern.startsWith("!"));
    const pattern = new FilePattern(patterns);
    const points: TouchingCommit[] = [];
    for await (const { id, time, changes } of readLog(gitDir, { to: head, globs })) {
      points.push({ id, time, files: changes.filter(({ path }) => pattern.matches(path)).length });
    }
    const [first] = points;
    if (first === undefined || moves >= MOVES_AT_MOST) return { patterns, globs, points, replaced: [] };
    let former: readonly string[] = [];
    let replaced: readonly string[] = [];
    for await (const { changes } of readLog(gitDir, { to: first.id, newest: 1 })) {
      const isOwn = (path: string): boolean => pattern.matches(path);
      const gone = changes.filter(({ blob }) => blob === undefined).map(({ path }) => path);
      const files = (await source.list(first.id)).map(({ path }) => path);
      former = findFormerPaths(changes, isOwn, [...gone, ...files]);
      replaced = findReplacedFiles(changes, isOwn);
    }
    if (former.length === 0) return { patterns, globs, points, replaced };
    patterns = [...patterns, ...former];
  }
}
