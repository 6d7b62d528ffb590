import type { Bump } from "@claimwire/ledger";
import type { Pending } from "@claimwire/release";
import { type ClaimsPendingChange, isEnough, pendingVersion } from "@claimwire/release";
import { readConfig } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { checkAssertionsFile } from "../../checkout/check-assertions-file.js";
import { type EntryToBe, entriesToBe } from "../../checkout/entries-to-be.js";
import { readPending } from "../../checkout/read-pending.js";
import { RESOLVED_BY_NOTE } from "../../notes/draft-note.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { renderChange } from "../../text/render-change.js";

function describeBump(needed: Bump | undefined, asked: Bump | undefined): string {
  if (needed === undefined) return asked === undefined ? "" : `The notes ask for ${asked}.`;
  if (asked === undefined) return `The changes demand ${needed}; no note asks for anything yet.`;
  const verdict = isEnough(asked, needed) ? "" : ", which is too little";
  return `The changes demand ${needed}; the notes ask for ${asked}${verdict}.`;
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

function renderEntries(entries: readonly EntryToBe[]): string {
  return entries.map(({ title }) => `  ${title}\n`).join("");
}

function renderStatus(
  pending: Pending,
  uncovered: readonly ClaimsPendingChange[],
  entries: readonly EntryToBe[] | undefined,
): string {
  const { newest, changes, needed, asked, notes } = pending;
  const version = pendingVersion(pending);
  const since = newest === undefined ? "Nothing is released yet" : `Release ${newest.version} is the newest`;
  const next = version === undefined ? "nothing is pending" : `the next is ${version}`;
  const sections = [
    isRefused(pending)
      ? `${since}. What is pending cannot be released as it is; the issues say why.`
      : `${since}; ${next}. ${describeBump(needed, asked)}`.trim(),
    ...(changes.length === 0
      ? []
      : [`Pending changes (${changes.length}):\n\n${changes.map(renderChange).join("\n")}`]),
    ...(notes.length === 0 ? [] : [`Why-notes, and what they cover:\n\n${renderNotes(pending)}`]),
    ...(entries === undefined
      ? []
      : [`Entries that the feeds will get (${entries.length}):\n\n${renderEntries(entries)}`]),
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
  const entries = config && entriesToBe(pending, config);
  const result = {
    release: newest?.version ?? null,
    next: isRefused(pending) ? null : (pendingVersion(pending) ?? null),
    bump: { needed: needed ?? null, asked: asked ?? null },
    changes,
    uncovered: uncovered.map(({ record }) => record),
    notes,
    entries: entries ?? null,
  };
  const assertions = checkAssertionsFile(root, pending);
  // The text shows what a note resolves.
  const unresolved = issues.filter(({ code }) => !RESOLVED_BY_NOTE.includes(code));
  const others = [...unresolved, ...badConfig, ...assertions];
  return { issues: others, result, text: renderStatus(pending, uncovered, entries) };
});
