import { hasErrors, type Issue } from "@claimwire/schema";
import { checkHoldings } from "../assertions/check-holdings.js";
import { checkDataVersion } from "../audit/check-data-version.js";
import { checkMarkers } from "../audit/check-markers.js";
import { type Pending, readPending } from "../pending.js";
import type { Context } from "../verb.js";
import { checkNotes, checkTree } from "./check-checkout.js";
import { planRelease, type ReleasePlan } from "./plan-release.js";
import { type Moment, readMoment } from "./read-moment.js";
import { readWorkspace, type Workspace } from "./read-workspace.js";
import { runChangesets } from "./run-changesets.js";
import { withCopyFolder } from "./with-copy-folder.js";

export type Prepared =
  | { readonly plan: ReleasePlan; readonly workspace: Workspace; readonly issues: readonly Issue[] }
  | { readonly plan: undefined; readonly issues: readonly Issue[] };

async function gate(pending: Pending, root: string): Promise<Issue[]> {
  const markers = checkMarkers(root);
  return [
    ...(await checkTree(root)),
    ...pending.issues,
    ...checkNotes(pending),
    ...markers,
    ...(markers.length > 0 ? [] : checkDataVersion(root, pending.newest?.version)),
    ...(await checkHoldings(root, pending)),
  ];
}

function plan(pending: Pending, now: string, { root, env }: Context): Promise<Prepared> {
  return withCopyFolder(root, async (folder) => {
    const { workspace, issues: unread } = await readWorkspace(root);
    if (workspace === undefined) return { plan: undefined, issues: unread };
    const { files, issues: refused } = await runChangesets(workspace, root, folder, env);
    if (files === undefined) return { plan: undefined, issues: refused };
    return { ...planRelease(pending, workspace, files, now), workspace };
  });
}

/**
 * Checks all that stands in the way of a release, and works out what it would write, without touching the checkout,
 * whose lock the caller holds. Collects all issues before it gives up.
 */
export async function prepareRelease(context: Context): Promise<Prepared> {
  const { root, env, progress } = context;
  const moment: Moment = readMoment(env, Date.now);
  const reading = progress("Reading records and ledger");
  // What is released stays for ever: nothing that was read before is taken for granted.
  const pending = readPending(root, { rendering: true });
  const issues = await gate(pending, root);
  reading.done();
  if ("issue" in moment) return { plan: undefined, issues: [moment.issue, ...issues] };
  if (hasErrors(issues)) return { plan: undefined, issues };
  const working = progress("Working out the release");
  const planned = await plan(pending, moment.time, context);
  working.done();
  return { ...planned, issues: [...issues, ...planned.issues] };
}
