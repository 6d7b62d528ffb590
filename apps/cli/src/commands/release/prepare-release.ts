import { type Pending, planRelease, type ReleasePlan, type Workspace } from "@claimwire/release";
import { hasErrors, type Issue, NOTES_FOLDER, VOCABULARY_FILE } from "@claimwire/schema";
import { readConfig } from "@claimwire/store";
import { checkAssertionsFile } from "../../checkout/check-assertions-file.js";
import { checkHistory } from "../../checkout/check-history.js";
import { checkNamedPackages } from "../../checkout/check-named-packages.js";
import { checkReleasedFiles } from "../../checkout/check-released-files.js";
import { checkSourceDates } from "../../checkout/check-source-dates.js";
import { checkVocabulary } from "../../checkout/check-vocabulary.js";
import { readPending } from "../../checkout/read-pending.js";
import { readReleaseTime } from "../../checkout/read-release-time.js";
import { cliIssue } from "../../issues.js";
import type { Context } from "../../shell/verb.js";
import { checkBranch } from "./check-branch.js";
import { checkVersionFree } from "./check-version-free.js";
import { checkTree } from "./git-tree.js";
import { readWorkspace } from "./read-workspace.js";
import { repairPackageLock } from "./repair-package-lock.js";
import { runChangesets } from "./run-changesets.js";
import { savePublished } from "./save-published.js";
import { withCopyFolder } from "./with-copy-folder.js";

export type PreparedRelease =
  | { readonly plan: ReleasePlan; readonly workspace: Workspace; readonly issues: readonly Issue[] }
  | { readonly plan: undefined; readonly issues: readonly Issue[] };

/** Checks that there is a why-note, about data or code. */
function checkNotes({ noteFiles }: Pick<Pending, "noteFiles">): Issue[] {
  if (noteFiles.length > 0) return [];
  const message = "There is no why-note, so there is nothing to release.";
  const fix = "When data changed, write one:  npx claimwire change";
  return [cliIssue("NOTHING_TO_RELEASE", NOTES_FOLDER, message, fix)];
}

async function checkBeforeRelease(pending: Pending, { root, env }: Context): Promise<Issue[]> {
  const { config, issues: ofConfig } = readConfig(root, env);
  return [
    // They name the package of the dataset. What is wrong with the vocabulary is told with the records.
    ...ofConfig.filter(({ at }) => at.file !== VOCABULARY_FILE),
    ...(config === undefined ? [] : checkVocabulary(pending.releases, config.vocabulary)),
    ...(await checkTree(root)),
    ...(await checkBranch(root)),
    ...pending.issues,
    ...(await checkHistory(root, pending.releases)),
    ...checkNotes(pending),
    ...(await checkNamedPackages(root, pending.naming)),
    ...checkReleasedFiles(root, pending.newest?.version),
    ...checkAssertionsFile(root, pending),
  ];
}

function planInCopy(pending: Pending, now: string, { root, env }: Context): Promise<PreparedRelease> {
  return withCopyFolder(root, async (folder) => {
    const { workspace, issues: unread } = await readWorkspace(root);
    if (workspace === undefined) return { plan: undefined, issues: unread };
    const { files, issues: refused } = await runChangesets(workspace, root, folder);
    if (files === undefined) return { plan: undefined, issues: refused };
    const { plan, issues } = planRelease(pending, workspace, repairPackageLock(workspace, files), now);
    if (plan === undefined) return { plan, issues };
    const version = plan.release?.version;
    const taken = version === undefined ? [] : await checkVersionFree(root, version);
    if (taken.length > 0) return { plan: undefined, issues: taken };
    const saved = savePublished(plan, pending.releases, root, env);
    if (saved.plan === undefined) return saved;
    return { plan: saved.plan, workspace, issues };
  });
}

/**
 * Checks whether a release can be made, collects all issues, and plans what the release writes. It does not change the
 * checkout, whose lock the caller holds.
 */
export async function prepareRelease(context: Context): Promise<PreparedRelease> {
  const { root, env, progress } = context;
  const time = readReleaseTime(env, Date.now);
  const reading = progress("Reading records and ledger");
  // A release is never changed later, so every release file is also compared with its standard rendering.
  const pending = readPending(root, { rendering: true });
  const before = await checkBeforeRelease(pending, context);
  reading.done();
  if ("issue" in time) return { plan: undefined, issues: [time.issue, ...before] };
  const issues = [...before, ...checkSourceDates(root, pending, time.time)];
  if (hasErrors(issues)) return { plan: undefined, issues };
  const working = progress("Working out the release");
  const planned = await planInCopy(pending, time.time, context);
  working.done();
  return { ...planned, issues: [...issues, ...planned.issues] };
}
