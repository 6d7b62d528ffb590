import { isWithheld } from "@claimwire/ledger";
import type { Pending } from "@claimwire/release";
import { hasErrors, type Issue } from "@claimwire/schema";
import { Command } from "@commander-js/extra-typings";
import { checkReleasedFiles } from "../../checkout/check-released-files.js";
import { readPending } from "../../checkout/read-pending.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { findTrackFolder } from "../track/track-folder.js";
import { type AuditedHistory, auditHistory } from "./audit-history.js";
import { type AuditedEntries, auditPublished } from "./audit-published.js";

const NAMED_AT_MOST = 20;
// These compare with the newest release, so they mean nothing when it is missing.
const SINCE_NEWEST: readonly string[] = ["CHANGE_UNCOVERED", "VERSION_UNEXPECTED"];

function describeChain({ releases, isProven, newest }: Pending): string {
  if (!isProven) return "Chain: it does not add up; see the issues.";
  if (newest === undefined) return "Chain: nothing is released yet.";
  const first = releases[0]?.version;
  const range = releases.length === 1 ? first : `${first} to ${newest.version}`;
  return `Chain: ${range}, replayed from nothing; it adds up, every file in its standard rendering.`;
}

/** Somebody who has this digest from elsewhere, such as a copy on npm, can check all releases with it. */
function describeDigest({ isProven, newest }: Pending): string[] {
  return isProven && newest !== undefined ? [`Digest of ${newest.version}: ${newest.digest}`] : [];
}

function describeWithheld(withheld: readonly string[]): string[] {
  if (withheld.length === 0) return [];
  return [`Withheld: the content of ${withheld.join(", ")}; only digests of it remain.`];
}

function describePresent({ records, isProven, changes, newest }: Pending, isWhole: boolean): string[] {
  if (!isProven || records === undefined) return [];
  if (!isWhole) return ["Present records: not compared, because a release is missing."];
  if (changes.length === 0) return [`Present records: those of ${newest?.version ?? "no release"}.`];
  const lines = changes.slice(0, NAMED_AT_MOST).map(({ record, op, causes }) => {
    const notes = causes.map(({ note }) => note).join(", ");
    return `  ${record}  ${op}  ${notes === "" ? "covered by no why-note" : notes}`;
  });
  const more = changes.length - lines.length;
  const rest = more > 0 ? [`  and ${more} more; they are listed by:  npx claimwire status`] : [];
  const head = `Present records: ${counted(changes.length, "differs", "differ")} from ${newest?.version ?? "nothing"}, pending:`;
  return [head, ...lines, ...rest];
}

function describeHistory({ checked, unchecked, issues }: AuditedHistory): string[] {
  if (checked.length + unchecked.length === 0) return [];
  if (checked.length === 0) {
    const why = issues.length > 0 ? "not available" : "no release is committed yet";
    return [`History: ${why}; the chain is proved without it.`];
  }
  const rest = unchecked.length === 0 ? "" : ` Not committed, or not here: ${unchecked.join(", ")}.`;
  const isOne = checked.length === 1;
  const verdict = hasErrors(issues) ? "compared with" : isOne ? "agrees with" : "agree with";
  const commits = isOne ? "commit that added it" : "commits that added them";
  return [`History: ${counted(checked.length, "release")} ${verdict} the records of the ${commits}.${rest}`];
}

function describeEntries({ compared, issues }: AuditedEntries): string[] {
  if (compared === undefined) return [];
  const verdict = hasErrors(issues) ? "compared with" : "agree with";
  return [`Published entries: ${compared} ${verdict} those that the ledger makes.`];
}

/** Collects the issues, without those that only follow from a missing release. */
function collectIssues({ issues, newest }: Pending, history: AuditedHistory, root: string): Issue[] {
  const all = [...issues, ...checkReleasedFiles(root, newest?.version)];
  if (isWhole(history)) return [...all, ...history.issues];
  // The issue from git names the commit that has the missing file, so it replaces the issue of the chain.
  const named = new Set(history.issues.map(({ code, at }) => `${code} ${at.file}`));
  const others = all.filter(
    ({ code, at }) => !SINCE_NEWEST.includes(code) && !named.has(`${code} ${at.file}`),
  );
  return [...history.issues, ...others];
}

function isWhole({ issues }: AuditedHistory): boolean {
  return issues.every(({ code }) => code !== "RELEASE_MISSING");
}

export const audit: Verb = defineVerb(
  new Command().option("--track", "Prove the ledger of a tracked repository instead."),
  (context, { track = false }) => (track ? auditTracked(context) : auditClaims(context)),
  (folder, { track }) => (track ? findTrackFolder(folder) : undefined),
);

async function auditTracked({ root, progress }: Context): Promise<VerbReport> {
  const { auditTrack } = await import("../track/audit-track.js");
  const working = progress("audit");
  const report = await auditTrack(root, working.update);
  working.done();
  return report;
}

async function auditClaims({ root, progress }: Context): Promise<VerbReport> {
  const working = progress("Replaying the ledger");
  const pending = readPending(root, { rendering: true });
  const { releases, isProven, newest } = pending;
  working.update("reading the git history");
  const history = await auditHistory(root, pending);
  working.update("comparing the published entries");
  const entries = auditPublished(root, pending);
  working.done();
  const issues = [...collectIssues(pending, history, root), ...entries.issues];
  const withheld = releases.flatMap(({ version, changes, notes }) => [
    ...changes.filter(isWithheld).map(({ id }) => id),
    ...notes.filter(isWithheld).map(({ name }) => `${version}/notes/${name}`),
  ]);
  const lines = [
    describeChain(pending),
    ...describeDigest(pending),
    ...describeWithheld(withheld),
    ...describePresent(pending, isWhole(history)),
    ...describeHistory(history),
    ...describeEntries(entries),
  ];
  const result = {
    release: newest?.version ?? null,
    digest: newest?.digest ?? null,
    releases: releases.map(({ version }) => version),
    proven: isProven,
    withheld,
    pending: pending.changes.map(({ record, op, causes }) => ({
      record,
      op,
      notes: causes.map(({ note }) => note),
    })),
    history: { checked: history.checked, unchecked: history.unchecked },
    entries: entries.compared ?? null,
  };
  return { issues, result, text: `${lines.join("\n")}\n` };
}
