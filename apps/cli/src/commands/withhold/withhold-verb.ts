import { readFileSync } from "node:fs";
import { join } from "node:path";
import { confirm } from "@clack/prompts";
import { indexLedger } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import type { RecordKey } from "@claimwire/schema";
import { readLedger } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { putInPlace } from "../../checkout/put-in-place.js";
import { askKeys } from "../../editing/ask-key.js";
import { moveExceptions } from "../../editing/move-exceptions.js";
import { readKey } from "../../editing/read-key.js";
import { RecordEdits } from "../../editing/record-edits.js";
import { addEditFlags, type EditFlags, runEdit } from "../../editing/run-edit.js";
import { awaitAnswer } from "../../questions/await-answer.js";
import { badArgument, stopOnErrors } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { splitList } from "../add/split-answer.js";
import { withholdInLedger } from "./withhold-in-ledger.js";

interface WithholdFlags extends EditFlags {
  readonly notes?: string | undefined;
  readonly keep?: true | undefined;
}

const AFTERWARDS =
  "Copies that were published are beyond recall. Commit, release and publish at once, and say in CORRECTIONS.md what was decided.";

function checkReferences(key: RecordKey, edits: RecordEdits): void {
  const referring = [...new Set(edits.referencesTo(key).map((reference) => reference.key))];
  if (referring.length === 0) return;
  const message = `${key} cannot go: ${referring.join(", ")} refer to it.`;
  throw badArgument(
    message,
    "Withhold or correct these first:  npx claimwire correct <key> --remove <field>",
  );
}

/** Rewrites files of the ledger alone: nothing of the present records changes. */
async function rewriteLedger(
  writes: ReadonlyMap<string, string>,
  flags: WithholdFlags,
  { root, interactive, terminal }: Context,
): Promise<VerbReport> {
  const files = [...writes.keys()];
  const list = files.map((file) => `  ${file}\n`).join("");
  const result = { files, note: null, dryRun: flags.dryRun === true };
  if (flags.dryRun)
    return { result, text: `It would take content out of:\n\n${list}\nNothing was written.\n` };
  if (
    interactive &&
    !(await awaitAnswer(confirm({ ...terminal, message: `Take content out of ${files.join(", ")}?` })))
  ) {
    return { text: "Nothing was written.\n" };
  }
  await putInPlace(root, { label: "withhold", writes, deletes: [] });
  return { result, text: `Content was replaced by its digest in:\n\n${list}\n${AFTERWARDS}\n` };
}

async function withholdRecords(
  { edits, releases }: { readonly edits: RecordEdits; readonly releases: readonly ClaimsRelease[] },
  keys: readonly RecordKey[],
  flags: WithholdFlags,
  context: Context,
): Promise<VerbReport> {
  const { root } = context;
  const notes = new Set(splitList(flags.notes ?? ""));
  const known = new Set(releases.flatMap((release) => release.notes.map(({ name }) => name)));
  const unknown = [...notes].find((name) => !known.has(name));
  if (unknown !== undefined) throw badArgument(`--notes: no release has a why-note "${unknown}".`);
  const inFolder = edits.keys;
  const present = flags.keep ? [] : keys.filter((key) => inFolder.has(key));
  // A record that cannot be read would stay in the folder.
  for (const key of present) if (!edits.records.has(key)) edits.require(key);
  const ledger = withholdInLedger(releases, { records: new Set(keys), notes });
  stopOnErrors(ledger.issues);
  if (ledger.writes.size === 0 && present.length === 0) {
    throw badArgument(`No release and no file holds content of ${[...keys, ...notes].join(", ")}.`);
  }
  if (present.length === 0) return rewriteLedger(ledger.writes, flags, context);
  for (const key of present) edits.remove(key);
  for (const key of present) {
    checkReferences(key, edits);
    moveExceptions(edits, root, key, undefined);
  }
  for (const [file, text] of ledger.writes)
    edits.writeBeside(file, readFileSync(join(root, file), "utf8"), text);
  const plan = {
    label: `withhold ${present.join(", ")}`,
    edits,
    cause: "legal" as const,
    summary: "Take out a record, for legal necessity or to protect a person.",
    records: present,
    isSecret: true,
    remarks: ["The sentence of the why-note is published: it must not say what is withheld.", AFTERWARDS],
  };
  return runEdit(plan, flags, context);
}

function defineWithhold(): Verb {
  const command = addEditFlags(
    new Command()
      .argument("[keys...]", "The keys of the records: claims/some-id.")
      .option(
        "--notes <names>",
        "Why-notes of releases whose summaries are withheld too, separated by commas.",
      )
      .option("--keep", "Keep the records as they are now; take out only what the ledger holds of them."),
    "legal",
  );
  return defineVerb(command, async (context, flags, typed) => {
    const edits = new RecordEdits(context.root);
    const isAsked = typed.length === 0 && flags.notes === undefined;
    if (isAsked && !context.interactive)
      throw badArgument("Name the records, or the why-notes with --notes.");
    const messages = { first: "Which record is taken out?", next: "And which other?" };
    const { releases, issues } = readLedger(context.root);
    stopOnErrors(issues);
    // A record that is gone from the folder may still stand in the ledger.
    const known = new Set([...edits.keys, ...indexLedger(releases).tenures.keys()]);
    const keys = isAsked ? await askKeys(messages, edits, context) : typed.map((key) => readKey(key, known));
    return withholdRecords({ edits, releases }, keys, flags, context);
  });
}

/** Takes content out of the records and of every release, for legal necessity or to protect a person. */
export const withholdVerb: Verb = defineWithhold();
