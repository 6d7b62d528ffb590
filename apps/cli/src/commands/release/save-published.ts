import { join } from "node:path";
import type { ClaimsRelease, ReleasePlan } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import { readConfig, readIfThere } from "@claimwire/store";
import { extendPublished, PUBLISHED_FILE, splitPublished } from "@claimwire/wire";
import { cliIssue } from "../../issues.js";

const NAMED_AT_MOST = 5;

export type SavedPlan =
  | { readonly plan: ReleasePlan; readonly issues: readonly [] }
  | { readonly plan: undefined; readonly issues: readonly Issue[] };

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}

function refuse(altered: readonly string[], intruding: readonly string[]): Issue {
  const lines = [...altered.map((line) => `then: ${line}`), ...intruding.map((line) => `now: ${line}`)];
  const more = lines.length > NAMED_AT_MOST ? ["…"] : [];
  const shown = [...lines.slice(0, NAMED_AT_MOST), ...more].join("\n");
  const message = `Entries that were published would change:\n${shown}`;
  const fix =
    "Subscribers would lose them or get them twice. Take back the change of code or settings that does it.";
  return cliIssue("ENTRIES_ALTERED", PUBLISHED_FILE, message, fix);
}

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
  const before = readIfThere(join(root, PUBLISHED_FILE))?.toString();
  if (plan.release === undefined || before === undefined) return { plan, issues: [] };
  const { config, issues } = readConfig(root, env);
  if (config === undefined) return { plan: undefined, issues };
  const published = splitPublished(before);
  const broken = before.split("\n").findIndex((line) => line !== "" && !isJson(line));
  if (broken >= 0) {
    const at = { file: PUBLISHED_FILE, path: [], line: broken + 1, column: 1 };
    const fix = `Restore it from git; the next release adds what it lacks:  git checkout HEAD -- ${PUBLISHED_FILE}`;
    return { plan: undefined, issues: [cliIssue("ENTRIES_ALTERED", at, "The line is no entry.", fix)] };
  }
  const extended = extendPublished(published, [...releases, plan.release], config);
  if (extended.text === undefined) {
    return { plan: undefined, issues: [refuse(extended.altered, extended.intruding)] };
  }
  const writes = new Map([...plan.writes, [PUBLISHED_FILE, extended.text]]);
  return { plan: { ...plan, writes }, issues: [] };
}
