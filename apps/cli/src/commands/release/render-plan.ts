import type { ReleasePlan, Workspace } from "@claimwire/release";
import { createTwoFilesPatch } from "diff";
import { counted } from "../../text/counted.js";

/** The name of a release in a commit and on a terminal: `data 1.1.0`, or the packages of code when only they move. */
export function nameOfPlan({ release, versions }: ReleasePlan): string {
  if (release !== undefined) return `data ${release.version}`;
  return versions.map(({ name, to }) => `${name} ${to}`).join(", ");
}

/** The paths that a release writes and deletes, from the root, sorted. */
export function pathsOf({ writes, deletes }: ReleasePlan): string[] {
  return [...writes.keys(), ...deletes].sort();
}

/** Summarises a release in a few lines. */
export function renderPlan(plan: ReleasePlan): string {
  const { release, versions, writes } = plan;
  const moves = versions.map(({ name, from, to }) => `  ${name}  ${from} → ${to}`);
  const paths = pathsOf(plan).map((path) => `  ${writes.has(path) ? "writes " : "deletes"}  ${path}`);
  const count =
    release === undefined ? "" : `, ${counted(release.changes.length, "change")}, ${release.released}`;
  return `${[`Release ${nameOfPlan(plan)}${count}`, ...moves, ...paths].join("\n")}\n`;
}

/** Everything that a release writes, as a patch. */
export function renderPatch({ writes, deletes }: ReleasePlan, { files }: Workspace): string {
  const written = [...writes].map(([path, text]) => ({ path, before: files.get(path) ?? "", after: text }));
  const deleted = deletes.map((path) => ({ path, before: files.get(path) ?? "", after: "" }));
  return [...written, ...deleted]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, before, after }) => createTwoFilesPatch(path, path, before, after))
    .join("");
}
