import { BUMPS, type Bump, byCodeUnits, type Cause, type Note, type PendingChange } from "@claimwire/ledger";
import type { StepCause } from "../changes/track-cause.js";
import type { TrackSignal } from "../changes/track-signal.js";
import type { CommitGroup } from "../commits/group-commits.js";
import { type HistoryCommit, sayOf } from "../commits/history-commit.js";

/** Why the records differ though no commit says so. */
export interface Resync {
  readonly cause: "mapping" | "rewritten";
  readonly summary: string;
}

/** The commits that touched each record, oldest first. */
export type KeyCommits = ReadonlyMap<string, readonly HistoryCommit[]>;

type Pending = PendingChange<TrackSignal, StepCause>;

const BUMP_OF: Readonly<Record<Pending["op"], Bump>> = {
  removed: "major",
  added: "minor",
  moved: "minor",
  split: "minor",
  edited: "patch",
};

/** How far changes move the version, as docs/versioning.md has it. */
export function bumpFor(changes: readonly Pending[]): Bump {
  const bumps = changes.map(({ op }) => BUMP_OF[op]);
  return BUMPS.find((bump) => bumps.includes(bump)) ?? "patch";
}

/** Why a record changed: the commits that touched it; without one, the tag or what else the release is made of. */
export function causesOf(
  keys: readonly (string | undefined)[],
  commits: KeyCommits,
  group: CommitGroup,
  resync: Resync | undefined,
): Cause<StepCause>[] {
  if (resync !== undefined) return [{ code: resync.cause, summary: resync.summary, note: group.end.id }];
  const touching = new Map(
    keys.flatMap((key) => (key === undefined ? [] : (commits.get(key) ?? []))).map((one) => [one.id, one]),
  );
  if (touching.size === 0) return [{ ...endCause(group), note: group.end.id }];
  return [...touching.values()]
    .map((commit) => ({ code: "commit" as const, summary: sayOf(commit), note: commit.id }))
    .sort((a, b) => byCodeUnits(a.note, b.note));
}

function endCause({ tag, commits, end }: CommitGroup): { code: StepCause; summary: string } {
  if (tag !== undefined) return { code: "tag", summary: tag };
  const commit = commits.find(({ id }) => id === end.id);
  return { code: "commit", summary: commit === undefined ? "No subject." : sayOf(commit) };
}

/**
 * A note for each commit that is the cause of a change, and one for the commit that the release leads to, so that the
 * ledger itself says where to go on.
 */
export function notesOf(
  changes: readonly Pending[],
  group: CommitGroup,
  resync: Resync | undefined,
): Note<StepCause>[] {
  const bump = bumpFor(changes);
  const records = new Map<string, string[]>();
  const causes = new Map<string, Cause<StepCause>>();
  for (const { record, causes: ofChange } of changes) {
    for (const cause of ofChange) {
      causes.set(cause.note, cause);
      const covered = records.get(cause.note);
      if (covered === undefined) records.set(cause.note, [record]);
      else covered.push(record);
    }
  }
  const { id } = group.end;
  if (resync === undefined && (group.tag !== undefined || !causes.has(id))) {
    const { code, summary } = endCause(group);
    causes.set(id, { code, summary, note: id });
  }
  return [...causes.values()].map(({ code, summary, note }) => {
    const covered = records.get(note) ?? [];
    const all = covered.length === changes.length ? ["*"] : covered;
    return { name: note, bump, summary, cause: code, records: all };
  });
}
