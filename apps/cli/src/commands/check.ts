import { countRecords, KIND_SINGULAR, KINDS } from "@claimwire/schema";
import { readConfig } from "@claimwire/store";
import type { CommandDef } from "citty";
import { checkHoldings } from "../assertions/check-holdings.js";
import { counted } from "../counted.js";
import { type Pending, readPending } from "../pending.js";
import { defineVerb } from "../verb.js";

function summariseDataset({ records, newest, changes }: Pending): string {
  if (records === undefined) return "";
  const found = countRecords(records);
  const counts = KINDS.map((kind) => counted(found[kind], KIND_SINGULAR[kind], kind));
  const since = newest === undefined ? "no release yet" : `release ${newest.version} proven`;
  const pending = changes.length === 0 ? "nothing pending" : `${counted(changes.length, "change")} pending`;
  return `${counts.join(", ")}; ${since}; ${pending}.\n`;
}

export const check: CommandDef = defineVerb({
  args: {},
  async run(_args, { root, env }) {
    const pending = readPending(root);
    const config = readConfig(root, env);
    const issues = [...pending.issues, ...config.issues, ...(await checkHoldings(root, pending))];
    const counts = pending.records && countRecords(pending.records);
    const result = { release: pending.newest?.version ?? null, counts, pending: pending.changes.length };
    return { issues, result, text: summariseDataset(pending) };
  },
});
