import { compare, type Difference, digestRecords, type LedgerDataset, replay } from "@claimwire/ledger";
import { type ClaimsCause, type ClaimsRelease, inLedgerFolder } from "@claimwire/release";
import { LIST_KEYS } from "@claimwire/schema";
import { readLedger, readNotes, readRecords } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { pendingOf, type ReadCheckout } from "../../checkout/read-pending.js";
import { requireVersion } from "../../checkout/require-version.js";
import { stopOnErrors } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { renderCause, renderChange } from "../../text/render-change.js";

function datasetOf(releases: readonly ClaimsRelease[], version: string): LedgerDataset {
  requireVersion(releases, version);
  const dataset = replay(releases, version);
  stopOnErrors(inLedgerFolder(dataset.issues));
  return dataset;
}

/** Why a record changed, and in which release; without one, why it will. */
interface DatedCause extends ClaimsCause {
  readonly version: string | null;
}

interface ExplainedDifference extends Difference {
  /** Oldest first. */
  readonly because: readonly DatedCause[];
}

/** The causes by record of the releases after one of two versions, up to the other. */
function causesBetween(
  releases: readonly ClaimsRelease[],
  one: string,
  other: string,
): Map<string, DatedCause[]> {
  const [first = 0, last = 0] = [one, other]
    .map((version) => releases.findIndex((release) => release.version === version))
    .sort((a, b) => a - b);
  const found = new Map<string, DatedCause[]>();
  for (const { version, changes } of releases.slice(first + 1, last + 1)) {
    for (const { record, causes } of changes) {
      const dated = causes.map((cause) => ({ ...cause, version }));
      found.set(record, [...(found.get(record) ?? []), ...dated]);
    }
  }
  return found;
}

/** What a release is compared with, and why records changed since the newest release. */
interface Target {
  readonly target: LedgerDataset;
  readonly pending: ReadonlyMap<string, readonly DatedCause[]>;
}

/** The present records, with the causes that the why-notes give for the pending changes of each. */
function readPresent(root: string, ledger: ReadCheckout["ledger"]): Target {
  const data = readRecords(root);
  const { records = new Map(), issues } = data;
  stopOnErrors(issues);
  const { changes } = pendingOf({ data, ledger, written: readNotes(root) });
  return {
    target: { records, digests: digestRecords(records, LIST_KEYS), withheld: new Set() },
    pending: new Map(
      changes.map(({ record, causes }) => [record, causes.map((cause) => ({ ...cause, version: null }))]),
    ),
  };
}

function renderDifference({ because, ...difference }: ExplainedDifference): string {
  const lines = because.map((cause) => `  ${cause.version ?? "pending"}  ${renderCause(cause)}\n`);
  return `${renderChange(difference)}${lines.join("")}`;
}

export const diff: Verb = defineVerb(
  new Command()
    .argument("<from>", "The version to start from, such as 1.0.0.")
    .argument("[to]", "The version to compare with; left out, the present records."),
  async ({ root }, _flags, from, to) => {
    const ledger = readLedger(root);
    const { releases, issues } = ledger;
    stopOnErrors(issues);
    const base = datasetOf(releases, from);
    const { target, pending }: Target =
      to === undefined ? readPresent(root, ledger) : { target: datasetOf(releases, to), pending: new Map() };
    const known = { base: base.digests, target: target.digests };
    const released = causesBetween(releases, from, to ?? releases.at(-1)?.version ?? from);
    const differences = compare(base.records, target.records, LIST_KEYS, known).map(
      (difference): ExplainedDifference => ({
        ...difference,
        because: [...(released.get(difference.record) ?? []), ...(pending.get(difference.record) ?? [])],
      }),
    );
    const count = counted(differences.length, "record differs", "records differ");
    const head = `${from} → ${to ?? "present records"}: ${count}.\n`;
    return {
      result: { from, to: to ?? null, differences },
      text: [head, ...differences.map(renderDifference)].join("\n"),
    };
  },
);
