import { type Bump, type LedgerDataset, replay } from "@claimwire/ledger";
import { type CauseCode, type ClaimsRelease, releaseRecords } from "@claimwire/release";
import { LIST_KEYS } from "@claimwire/schema";

/** Plain records by full key, as in the ledger. */
export type RecordTable = Readonly<Record<string, object>>;

export interface Step {
  readonly version: string;
  readonly released: string;
  readonly records: RecordTable;
  readonly bump: Bump;
  readonly cause: CauseCode;
  readonly summary: string;
  /** What the why-note covers; everything unless given. */
  readonly names?: readonly string[];
}

function toMap(records: RecordTable): LedgerDataset["records"] {
  const entries = Object.entries(records) as [string, Record<string, string>][];
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A ledger that leads through the datasets of some steps; throws what `makeRelease` has against one. */
export function makeLedger(steps: readonly Step[]): readonly ClaimsRelease[] {
  const releases: ClaimsRelease[] = [];
  for (const { version, released, records, bump, cause, summary, names = ["*"] } of steps) {
    const previous = releases[releases.length - 1];
    const { release, issues } = releaseRecords({
      previous,
      base: previous && replay(releases),
      target: toMap(records),
      version,
      now: released,
      notes: [{ name: `note-${version.replaceAll(".", "-")}`, bump, summary, cause, records: names }],
      listKeys: LIST_KEYS,
    });
    if (release === undefined)
      throw new Error(issues.map(({ code, message }) => `${code} ${message}`).join("\n"));
    releases.push(release);
  }
  return releases;
}
