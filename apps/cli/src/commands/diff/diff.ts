import { compare, digestRecords, type LedgerDataset, replay } from "@claimwire/ledger";
import { type ClaimsRelease, inLedgerFolder } from "@claimwire/release";
import { LIST_KEYS } from "@claimwire/schema";
import { readLedger, readRecords } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { requireVersion } from "../../checkout/require-version.js";
import { stopOnErrors } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { renderChange } from "../../text/render-change.js";

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

export const diff: Verb = defineVerb(
  new Command()
    .argument("<from>", "The version to start from, such as 1.0.0.")
    .argument("[to]", "The version to compare with; left out, the present records."),
  async ({ root }, _flags, from, to) => {
    const { releases, issues } = readLedger(root);
    stopOnErrors(issues);
    const base = datasetOf(releases, from);
    const target = to === undefined ? presentDataset(root) : datasetOf(releases, to);
    const known = { base: base.digests, target: target.digests };
    const differences = compare(base.records, target.records, LIST_KEYS, known);
    const count = counted(differences.length, "record differs", "records differ");
    const head = `${from} → ${to ?? "present records"}: ${count}.\n`;
    return {
      result: { from, to: to ?? null, differences },
      text: [head, ...differences.map(renderChange)].join("\n"),
    };
  },
);
