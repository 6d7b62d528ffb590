import type { ReleasePlan } from "@claimwire/release";
import { releaseFile } from "@claimwire/schema";
import { acquireLock, type Lock } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { putInPlace } from "../../checkout/put-in-place.js";
import { stopOnErrors, userError } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { commitFiles, commitRelease } from "./commit-release.js";
import { findUnfinished, type Unfinished } from "./find-unfinished.js";
import { checkTree, requireGit } from "./git-tree.js";
import { type PreparedRelease, prepareRelease } from "./prepare-release.js";
import { nameOfPlan, renderPatch, renderPlan } from "./render-plan.js";

interface Flags {
  readonly dryRun?: true | undefined;
  readonly commit?: true | undefined;
}

function resultOf(plan: ReleasePlan): object {
  const { release, versions, writes, deletes } = plan;
  return {
    release: release?.version ?? null,
    released: release?.released ?? null,
    versions,
    writes: [...writes.keys()].sort(),
    deletes,
  };
}

function showPlan({ plan, workspace, issues }: Extract<PreparedRelease, { plan: ReleasePlan }>): VerbReport {
  return {
    issues,
    result: { ...resultOf(plan), dryRun: true, files: Object.fromEntries(plan.writes) },
    text: `${renderPlan(plan)}\n${renderPatch(plan, workspace)}\nNothing was written.\n`,
  };
}

/** Commits a release that was put in place before; or says how, when nobody asked for a commit. */
async function finish({ version, paths }: Unfinished, flags: Flags, root: string): Promise<VerbReport> {
  if (!flags.commit) {
    const message = `Release data ${version} is in place, and not committed.`;
    const fix = "Commit exactly its files:  npx claimwire release --commit";
    throw userError("TREE_DIRTY", releaseFile(version), message, fix);
  }
  const name = `data ${version}`;
  const made = await commitFiles(root, name, paths);
  return {
    result: { release: version, writes: paths, dryRun: false, commit: made.commit },
    text: `Release ${name} was in place already. Committed as ${made.commit.slice(0, 12)}.\n`,
  };
}

async function runRelease(flags: Flags, context: Context, lock: Lock): Promise<VerbReport> {
  const { root } = context;
  const unfinished = flags.dryRun ? undefined : await findUnfinished(root);
  if (unfinished !== undefined) return finish(unfinished, flags, root);
  const prepared = await prepareRelease(context);
  if (prepared.plan === undefined) return { issues: prepared.issues };
  if (flags.dryRun) return showPlan(prepared);
  const { plan, workspace, issues } = prepared;
  // A file that was edited since it was read would be overwritten, or left out of the release.
  stopOnErrors(await checkTree(root));
  await putInPlace(root, { label: `release ${nameOfPlan(plan)}`, ...plan }, { lock });
  const made = flags.commit ? await commitRelease(root, { plan, workspace, lock }) : undefined;
  const end = made === undefined ? "Nothing is committed yet." : `Committed as ${made.slice(0, 12)}.`;
  return {
    issues,
    result: { ...resultOf(plan), dryRun: false, commit: made ?? null },
    text: `${renderPlan(plan)}${end}\n`,
  };
}

export const release: Verb = defineVerb(
  new Command()
    .option("--dry-run", "Print everything that would be written; write nothing.")
    .option("--commit", "Commit exactly what was written."),
  async (context, flags) => {
    if (flags.commit) {
      const message = "There is no git repository here, so nothing can be committed.";
      await requireGit(context.root, message, "Leave --commit out.");
    }
    const lock = await acquireLock(context.root, "claimwire release");
    if (lock.issue !== undefined) return { issues: [lock.issue] };
    try {
      return await runRelease(flags, context, lock);
    } finally {
      await lock.release();
    }
  },
);
