import type { ReleasePlan, Workspace } from "@claimwire/release";
import { type Lock, openHistory, readPublishedPath } from "@claimwire/store";
import { putInPlace } from "../../checkout/put-in-place.js";
import { userError } from "../../shell/user-error.js";
import { commitPaths, listChanged, moveBranchBack, restoreFiles } from "./git-tree.js";
import { nameOfPlan, pathsOf } from "./render-plan.js";

/** A commit of a release, and the commit before it. */
export interface MadeCommit {
  readonly commit: string;
  readonly parent: string;
}

/** Commits the files of a release, under its name. Stops the verb when git refuses. */
export async function commitFiles(root: string, name: string, paths: readonly string[]): Promise<MadeCommit> {
  const message = `Release ${name}`;
  const committed = await commitPaths(root, paths, message);
  if ("commit" in committed) return committed;
  const fix = `The release is in place, not committed. When git accepts it:  npx claimwire release --commit`;
  throw userError("GIT_REFUSED", ".git", `Git refused:\n${committed.refused}`, fix);
}

/** The paths that a commit does not hold as the plan has them, and those that it changed beside the plan. */
async function findAltered(
  root: string,
  plan: ReleasePlan,
  { commit, parent }: MadeCommit,
): Promise<string[]> {
  const planned = pathsOf(plan);
  const history = await openHistory(root);
  if (history.state === "none") throw new Error("The commit that was just made cannot be read.");
  const held = await history.readFiles(planned.map((file) => ({ commit, file })));
  const altered = planned.filter((path, index) => held[index]?.toString("utf8") !== plan.writes.get(path));
  const changed = await listChanged(root, parent, commit);
  return [...altered, ...changed.filter((path) => !planned.includes(path))].sort();
}

interface InPlace {
  readonly plan: ReleasePlan;
  /** The files as they were before the release. */
  readonly workspace: Workspace;
  readonly lock: Lock;
}

/** Takes back a commit, all that the release wrote, and what a hook did to other files: none of them was altered before. */
async function undo(root: string, { plan, workspace, lock }: InPlace, parent: string): Promise<void> {
  await moveBranchBack(root, parent);
  const paths = pathsOf(plan);
  const before = paths.flatMap((path) => {
    const text = workspace.files.get(path);
    return text === undefined ? [] : [[path, text] as const];
  });
  const deletes = paths.filter((path) => !workspace.files.has(path));
  const label = `undoing release ${nameOfPlan(plan)}`;
  await putInPlace(root, { label, writes: new Map(before), deletes }, { lock });
  await restoreFiles(root);
}

/**
 * Commits a release that is in place, and looks at what git made of it: a release is proved byte for byte, so a commit
 * that a hook altered is undone, with the release. Returns the commit.
 */
export async function commitRelease(root: string, inPlace: InPlace): Promise<string> {
  const { plan } = inPlace;
  const made = await commitFiles(root, nameOfPlan(plan), pathsOf(plan));
  const altered = await findAltered(root, plan, made);
  if (altered.length === 0) return made.commit;
  await undo(root, inPlace, made.parent);
  const message = `A hook of git altered ${altered.join(", ")} in the commit of the release. The commit was undone, and nothing of the release remains.`;
  const fix = `Let the hook pass over what a release writes (data/releases/, package.json, CHANGELOG.md, package-lock.json, .changeset/, ${readPublishedPath(root)}), then release again.`;
  throw userError("COMMIT_ALTERED", altered[0] as string, message, fix);
}
