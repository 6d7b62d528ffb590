import { compare, digestRecords, type LedgerDataset, replay } from "@claimwire/ledger";
import { type ClaimsRelease, inLedgerFolder } from "@claimwire/release";
import { LIST_KEYS } from "@claimwire/schema";

import { readLedger, readRecords } from "@claimwire/store";
import type { CommandDef } from "citty";
import { renderChange } from "../render-change.js";
import { requireVersion } from "../require-version.js";
import { stopOnErrors } from "../user-error.js";
import { defineVerb } from "../verb.js";

function datasetOf(releases: readonly ClaimsRelease[], version: string): LedgerDataset {
  requireVersion(releases, version);
  const dataset = replay(releases, version);
  stopOnErrors(inLedgerFolder(dataset.issues));
  return dataset;
}

function presentDataset(root: string): LedgerDataset {
  const { records = new Map(), issues } = readRecords(root);
  stopOnErrors(issues);
  return { records, digests: digestRecords(records, LIST_KEYS), withheld: new Set() };
}

export const diff: CommandDef = defineVerb({
  args: {
    from: { type: "positional", description: "The version to start from, such as 1.0.0.", required: true },
    to: {
      type: "positional",
      description: "The version to compare with; left out, the present records.",
      required: false,
    },
  },
  async run({ from, to }, { root }) {
    const { releases, issues } = readLedger(root);
    stopOnErrors(issues);
    const base = datasetOf(releases, from);
    const target = to === undefined ? presentDataset(root) : datasetOf(releases, to);
    const known = { base: base.digests, target: target.digests };
    const differences = compare(base.records, target.records, LIST_KEYS, known);
    const count = differences.length === 1 ? "1 record differs" : `${differences.length} records differ`;
    const head = `${from} → ${to ?? "present records"}: ${count}.\n`;
    return {
      result: { from, to: to ?? null, differences },
      text: [head, ...differences.map(renderChange)].join("\n"),
    };
  },
});
