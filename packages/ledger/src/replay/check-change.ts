import { parsePointer } from "../compare/json-pointer.js";
import { findRefused, NotCanonicalError } from "../digest/canonical-json.js";
import { recordDigest } from "../digest/record-digest.js";
import { issueOf, type LedgerCode, type LedgerIssue, RESTORE_FIX } from "../issues.js";
import { findMisplaced } from "../release-file/place-entries.js";
import type { Change, Digests, Operation, Release } from "../types.js";
import type { Written } from "./ledger-state.js";

type Content = "fields" | "after" | "successors";

/** What a change of each kind tells, and nothing else; an edit of a withheld record tells `after`. */
const CONTENTS: Readonly<Record<Operation, readonly (readonly Content[])[]>> = {
  added: [["after"]],
  edited: [["fields"], ["after"]],
  moved: [["fields", "successors"]],
  split: [["after", "successors"]],
  removed: [[]],
};

/** Checks a change by itself and against the one before it in the release. */
export function checkChangeShape(release: Release, index: number): LedgerIssue[] {
  const change = release.changes[index] as Change;
  const problems: string[] = [];
  const previous = release.changes[index - 1];
  if (previous && !(previous.record < change.record)) {
    problems.push(`${change.record} stands after ${previous.record}; changes are sorted, one a record`);
  }
  const id = `${release.version}/${change.record}/${change.op}`;
  if (change.id !== id) problems.push(`the id of ${change.record} is "${change.id}", not "${id}"`);
  if (change.signals.length === 0) problems.push(`${id} has no signal`);
  if ((change.digest === null) !== (change.op === "removed")) problems.push(`${id} has no fitting digest`);
  if (!hasFittingContent(change)) problems.push(`${id} does not tell what such a change tells`);
  const { bundle, signals } = change;
  if (bundle !== undefined && !signals.includes(bundle))
    problems.push(`the bundle of ${id} is none of its signals`);
  return problems.map((problem) => changeIssue("CHANGE_SHAPE", release, index, `${sentence(problem)}.`));
}

function hasFittingContent(change: Change): boolean {
  const names: readonly Content[] = ["fields", "after", "successors"];
  const present = names.filter((name) => change[name] !== undefined);
  return CONTENTS[change.op].some((wanted) => {
    const expected = change.content === undefined ? wanted : wanted.filter((name) => name === "successors");
    return expected.length === present.length && expected.every((name) => present.includes(name));
  });
}

/** From format 2 on: checks that the entries of a release have places of their own. */
export function checkEntries(release: Release): LedgerIssue[] {
  const { format, changes } = release;
  const misplaced = format === 1 ? undefined : findMisplaced(changes);
  if (misplaced === undefined) return [];
  const message = `${misplaced.id} has ${misplaced.entry ?? "no place"} as the place of its entry, which does not fit.`;
  return [changeIssue("CHANGE_SHAPE", release, changes.indexOf(misplaced), message)];
}

/** Checks that what stubs lead to has, after all changes of the release, the digests that these give. */
export function checkSuccessors(release: Release, digests: Digests): LedgerIssue[] {
  return release.changes.flatMap(({ record, successors = {} }, index) =>
    Object.entries(successors).flatMap(([key, digest]) => {
      const found = digests.get(key);
      if (found === digest) return [];
      const message = `${record}: its successor ${key} should have the digest ${digest} after the release; it has ${found ?? "none"}.`;
      return [changeIssue("CHANGE_DIGEST", release, index, message)];
    }),
  );
}

/** Checks that the written records have the digests that the change gives. */
export function checkWritten(release: Release, index: number, written: readonly Written[]): LedgerIssue[] {
  const { record: own } = release.changes[index] as Change;
  return written.flatMap(({ key, record, digest }) => {
    const found = record === undefined ? digest : recordDigest(record);
    if (found === digest) return [];
    const whose = key === own ? "" : ` its successor ${key}`;
    const message = `${own}:${whose} should have the digest ${digest} after the change; it has ${found}.`;
    return [changeIssue("CHANGE_DIGEST", release, index, message)];
  });
}

/** An issue of one change. */
export function changeIssue(code: LedgerCode, release: Release, index: number, message: string): LedgerIssue {
  return issueOf(code, release, message, RESTORE_FIX, ["changes", index]);
}

/** The issue of a release that holds a value without a canonical form; undefined when it was another failure. */
export function refusedIssue(release: Release, failure: unknown): LedgerIssue | undefined {
  if (!(failure instanceof NotCanonicalError)) return undefined;
  const { path, reason } = findRefused(release) ?? failure.refusal;
  return issueOf("VALUE_REFUSED", release, reason, RESTORE_FIX, parsePointer(path));
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
