import { countRecords, KIND_SINGULAR, KINDS } from "@claimwire/schema";
import { readConfig } from "@claimwire/store";
import type { CommandDef } from "citty";
import { readAssertions } from "../assertions/read-assertions.js";
import { type Pending, readPending } from "../pending.js";
import { defineVerb } from "../verb.js";

function describe({ records, newest, changes }: Pending): string {
  if (records === undefined) return "";
  const counted = countRecords(records);
  const counts = KINDS.map((kind) => `${counted[kind]} ${counted[kind] === 1 ? KIND_SINGULAR[kind] : kind}`);
  const since = newest === undefined ? "no release yet" : `release ${newest.version} proven`;
  const plural = changes.length === 1 ? "change" : "changes";
  const pending = changes.length === 0 ? "nothing pending" : `${changes.length} ${plural} pending`;
  return `${counts.join(", ")}; ${since}; ${pending}.\n`;
}

export const check: CommandDef = defineVerb({
  name: "check",
  description: "Check records, references, ledger and why-notes.",
  args: {},
  async run(_args, { root, env }) {
    const [pending, config, assertions] = await Promise.all([
      readPending(root),
      readConfig(root, env),
      readAssertions(root),
    ]);
    const issues = [...pending.issues, ...config.issues, ...assertions.issues];
    const counts = pending.records && countRecords(pending.records);
    const result = { release: pending.newest?.version ?? null, counts, pending: pending.changes.length };
    return { issues, result, text: describe(pending) };
  },
});
