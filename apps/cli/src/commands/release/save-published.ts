import type { ClaimsRelease, ReleasePlan } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import { readConfig } from "@claimwire/store";
import { extendPublished } from "@claimwire/wire";
import { entriesAltered, readPublishedEntries } from "../../checkout/read-published-entries.js";

export type SavedPlan =
  | { readonly plan: ReleasePlan; readonly issues: readonly [] }
  | { readonly plan: undefined; readonly issues: readonly Issue[] };

/**
 * Adds to the plan of a release the file of published entries with the entries that the release makes. A checkout
 * without that file keeps none.
 */
export function savePublished(
  plan: ReleasePlan,
  releases: readonly ClaimsRelease[],
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): SavedPlan {
  const published = readPublishedEntries(root);
  if (plan.release === undefined || published === undefined) return { plan, issues: [] };
  const { config, issues } = readConfig(root, env);
  if (config === undefined) return { plan: undefined, issues };
  if (published.issues.length > 0) return { plan: undefined, issues: published.issues };
  const { file, lines } = published;
  const extended = extendPublished(lines, [...releases, plan.release], config);
  if (extended.text === undefined) {
    return { plan: undefined, issues: [entriesAltered(file, extended.altered, extended.intruding)] };
  }
  const writes = new Map([...plan.writes, [file, extended.text]]);
  return { plan: { ...plan, writes }, issues: [] };
}
