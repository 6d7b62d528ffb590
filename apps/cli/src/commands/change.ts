import { existsSync } from "node:fs";
import { join } from "node:path";
import { BUMPS, type Bump } from "@claimwire/ledger";
import { CAUSES, type CauseCode } from "@claimwire/release";
import { type Issue, issue } from "@claimwire/schema";

import type { CommandDef } from "citty";
import { humanId } from "human-id";
import { askBump, askWish, type Given, type Refuse } from "../change/ask-wish.js";
import { type Draft, draftNote, findUncovered, type Wish } from "../change/draft-note.js";
import { counted } from "../counted.js";
import { type Pending, readPending } from "../pending.js";
import { putInPlace } from "../put-in-place.js";
import type { Terminal } from "../questions/terminal.js";
import { renderChange } from "../render-change.js";
import { stopOnErrors, UserError } from "../user-error.js";
import { type Context, defineVerb, type Report } from "../verb.js";

/** A name as the changesets tool gives, which no note has yet: `brave-owls-sing`. */
function nameNote(root: string): string {
  const name = humanId({ separator: "-", capitalize: false });
  return existsSync(join(root, ".changeset", `${name}.md`)) ? nameNote(root) : name;
}

function missingFlag(flag: string): Issue {
  const message = `change wants --${flag} where nobody can be asked.`;
  return issue("ARGUMENT_BAD", { file: "command line", path: [] }, message, "See:  claimwire change --help");
}

function withoutAsking(given: Given, pending: Pending): Wish {
  const { cause, summary } = given;
  if (cause === undefined || summary === undefined) {
    const missing = Object.entries({ cause, summary }).filter(([, value]) => value === undefined);
    throw new UserError(...missing.map(([flag]) => missingFlag(flag)));
  }
  const records = given.records ?? findUncovered(pending).map(({ record }) => record);
  return { cause, summary, records, bump: given.bump };
}

async function draftByAsking(
  given: Given,
  pending: Pending,
  name: string,
  terminal: Terminal,
): Promise<Draft> {
  const refuse: Refuse = (cause, records) =>
    draftNote(pending, name, { ...given, cause, records, summary: "-" }).issues.filter(
      ({ code }) => code === "CAUSE_REFUSED",
    );
  const wish = await askWish(given, findUncovered(pending), refuse, terminal);
  const draft = draftNote(pending, name, wish);
  if (given.bump !== undefined) return draft;
  return draftNote(pending, name, { ...wish, bump: await askBump(draft.note.bump, terminal) });
}

function draft(
  given: Given,
  pending: Pending,
  { root, interactive, terminal }: Context,
): Promise<Draft> | Draft {
  const name = nameNote(root);
  return interactive
    ? draftByAsking(given, pending, name, terminal)
    : draftNote(pending, name, withoutAsking(given, pending));
}

function nothingToCover({ changes }: Pending): Report {
  const text =
    changes.length === 0
      ? "Nothing is pending: the records are those of the newest release.\n"
      : "Every pending change is covered by a why-note. To cover some again, name them with --records.\n";
  return { result: { note: null }, text };
}

function describe({ note, covered }: Draft, file: string, left: number): string {
  const still = `${counted(left, "pending change")} ${left === 1 ? "is" : "are"} still covered by no note.`;
  const rest = left === 0 ? "" : `\n${still}\n`;
  return `Wrote ${file} (${note.bump}), which covers:\n\n${covered.map(renderChange).join("\n")}${rest}`;
}

// Errors of the data itself stop; that changes are covered by no note, or notes ask for too little, is why one is written.
function stopOnUnreadable({ issues, records }: Pending): void {
  if (records === undefined) stopOnErrors(issues);
  stopOnErrors(issues.filter(({ at }) => at.file.startsWith("data/releases/")));
}

export const change: CommandDef = defineVerb({
  name: "change",
  description: "Write a why-note for what is pending.",
  args: {
    cause: { type: "enum", options: Object.keys(CAUSES), description: "Why the changes were made." },
    summary: { type: "string", description: "What changed, in a sentence that subscribers will read." },
    bump: { type: "enum", options: [...BUMPS], description: "Left out: what the changes demand." },
    records: {
      type: "string",
      description: "Keys of records, separated by commas, or *. Left out: all that no note covers.",
    },
  },
  async run(args, context) {
    const pending = await readPending(context.root);
    stopOnUnreadable(pending);
    const given: Given = {
      cause: args.cause as CauseCode | undefined,
      summary: args.summary,
      bump: args.bump as Bump | undefined,
      records: args.records?.split(",").map((record) => record.trim()),
    };
    if (given.records === undefined && findUncovered(pending).length === 0) return nothingToCover(pending);
    const drafted = await draft(given, pending, context);
    stopOnErrors(drafted.issues);
    const file = `.changeset/${drafted.note.name}.md`;
    await putInPlace(context.root, { label: "change", writes: new Map([[file, drafted.text]]), deletes: [] });
    const covered = new Set(drafted.covered.map(({ record }) => record));
    const left = findUncovered(pending).filter(({ record }) => !covered.has(record)).length;
    return {
      issues: drafted.issues,
      result: { file, note: drafted.note, covered: drafted.covered },
      text: describe(drafted, file, left),
    };
  },
});
