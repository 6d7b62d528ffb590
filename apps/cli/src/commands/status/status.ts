import type { Bump } from "@claimwire/ledger";
import type { Pending } from "@claimwire/release";
import { bumpOfChange, type ClaimsPendingChange, isEnough, pendingVersion } from "@claimwire/release";
import { readConfig } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { checkAssertionsFile } from "../../checkout/check-assertions-file.js";
import { type EntryToBe, entriesToBe } from "../../checkout/entries-to-be.js";
import { readPending } from "../../checkout/read-pending.js";
import { readReleaseTime } from "../../checkout/read-release-time.js";
import { RESOLVED_BY_NOTE } from "../../notes/draft-note.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { renderChange } from "../../text/render-change.js";
import { renderEntry } from "../../text/render-entry.js";

// More would fill the first line.
const NAMED_AT_MOST = 3;

/** The records whose changes demand the bump that is needed. */
function findDemanding({ changes, needed }: Pending): readonly string[] {
  return changes.filter((change) => bumpOfChange(change) === needed).map(({ record }) => record);
}

function describeDemand(needed: Bump, demanding: readonly string[]): string {
  const more = demanding.length - NAMED_AT_MOST;
  const named = demanding.slice(0, NAMED_AT_MOST).join(", ");
  return `The changes demand ${needed} (${named}${more > 0 ? `, and ${more} more` : ""})`;
}

function describeBump(pending: Pending): string {
  const { needed, asked } = pending;
  if (needed === undefined) return asked === undefined ? "" : `The notes ask for ${asked}.`;
  const demand = describeDemand(needed, findDemanding(pending));
  if (asked === undefined) return `${demand}; no note asks for anything yet.`;
  const verdict = isEnough(asked, needed) ? "" : ", which is too little";
  return `${demand}; the notes ask for ${asked}${verdict}.`;
}

/** Whether what is pending cannot be released before it is corrected, so that it has no version. */
function isRefused({ issues, records, isProven }: Pending): boolean {
  return records === undefined || !isProven || issues.some(({ code }) => code === "CAUSE_REFUSED");
}

function renderNotes({ notes, changes }: Pending): string {
  return notes
    .map(({ name, bump, cause, summary }) => {
      const covered = changes.filter(({ causes }) => causes.some(({ note }) => note === name));
      const records = covered.map(({ record }) => `\n    ${record}`).join("");
      return `  ${name}  ${bump}, ${cause}: ${summary}${records}\n`;
    })
    .join("");
}

function renderStatus(
  pending: Pending,
  uncovered: readonly ClaimsPendingChange[],
  entries: readonly EntryToBe[] | undefined,
): string {
  const { newest, changes, notes } = pending;
  const version = pendingVersion(pending);
  const since = newest === undefined ? "Nothing is released yet" : `Release ${newest.version} is the newest`;
  const next = version === undefined ? "nothing is pending" : `the next is ${version}`;
  const sections = [
    isRefused(pending)
      ? `${since}. What is pending cannot be released as it is; the issues say why.`
      : `${since}; ${next}. ${describeBump(pending)}`.trim(),
    ...(changes.length === 0
      ? []
      : [`Pending changes (${changes.length}):\n\n${changes.map(renderChange).join("\n")}`]),
    ...(notes.length === 0 ? [] : [`Why-notes, and what they cover:\n\n${renderNotes(pending)}`]),
    ...(entries === undefined
      ? []
      : [`What subscribers will read (${entries.length}):\n\n${entries.map(renderEntry).join("\n")}`]),
    ...(uncovered.length === 0
      ? []
      : [`Covered by no note (${uncovered.length}):  npx claimwire change   writes one.`]),
  ];
  return `${sections.map((section) => section.trimEnd()).join("\n\n")}\n`;
}

export const status: Verb = defineVerb(new Command(), async ({ root, env }) => {
  const pending = readPending(root);
  const { config, issues: badConfig } = readConfig(root, env);
  const { newest, changes, needed, asked, notes, issues } = pending;
  const uncovered = changes.filter(({ causes }) => causes.length === 0);
  const time = readReleaseTime(env, Date.now);
  const entries = config && "time" in time ? entriesToBe(pending, config, time.time) : undefined;
  const result = {
    release: newest?.version ?? null,
    next: isRefused(pending) ? null : (pendingVersion(pending) ?? null),
    bump: {
      needed: needed ?? null,
      asked: asked ?? null,
      demandedBy: needed === undefined ? [] : findDemanding(pending),
    },
    changes,
    uncovered: uncovered.map(({ record }) => record),
    notes,
    entries: entries ?? null,
  };
  const assertions = checkAssertionsFile(root, pending);
  // The text shows what a note resolves.
  const unresolved = issues.filter(({ code }) => !RESOLVED_BY_NOTE.includes(code));
  const others = [...unresolved, ...badConfig, ...assertions, ...("issue" in time ? [time.issue] : [])];
  return { issues: others, result, text: renderStatus(pending, uncovered, entries) };
});
