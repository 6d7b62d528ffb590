import { type JsonObject, type PlainRecords, replay } from "@claimwire/ledger";
import { type CauseCode, type ClaimsRelease, releaseRecords } from "@claimwire/release";
import { type DatasetRecord, LIST_KEYS, type RecordKey, sortRecords } from "@claimwire/schema";
import { aClaim, anEntity, aSource, aTopic } from "@claimwire/testing";

/** What a release of a test ledger does: records to put in or, if null, to take out. */
export interface TestStep {
  readonly put: Readonly<Record<string, DatasetRecord | JsonObject | null>>;
  readonly cause?: CauseCode;
  readonly summary?: string;
  readonly bump?: "major" | "minor" | "patch";
  /** Default: a day after the release before. */
  readonly now?: string;
}

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse("2026-01-01T10:00:00Z");

function nextVersion(previous: string | undefined, bump: "major" | "minor" | "patch"): string {
  if (previous === undefined) return "1.0.0";
  const [major = 0, minor = 0, patch = 0] = previous.split(".").map(Number);
  if (bump === "major") return `${major + 1}.0.0`;
  return bump === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Makes releases as the command does, so that tests have what a real ledger has. */
export function aClaimsLedger(steps: readonly TestStep[]): ClaimsRelease[] {
  const releases: ClaimsRelease[] = [];
  let records: PlainRecords = new Map();
  for (const [index, step] of steps.entries()) {
    const { put, cause = "coverage", summary = "A test.", bump = "minor" } = step;
    const next = new Map(records as ReadonlyMap<RecordKey, DatasetRecord>);
    for (const [key, record] of Object.entries(put)) {
      if (record === null) next.delete(key as RecordKey);
      else next.set(key as RecordKey, record as DatasetRecord);
    }
    records = sortRecords(next);
    const removed = Object.entries(put).flatMap(([key, record]) => (record === null ? [key] : []));
    const previous = releases.at(-1);
    const note = { name: `note-${index}`, bump, summary, cause, records: ["*", ...removed] };
    const removal = { ...note, name: `removal-${index}`, cause: "legal" as const, records: removed };
    const { release, issues } = releaseRecords({
      previous,
      base: previous === undefined ? undefined : replay(releases),
      target: records,
      version: nextVersion(previous?.version, bump),
      now: step.now ?? new Date(START + index * DAY).toISOString(),
      notes: removed.length === 0 || cause === "legal" ? [note] : [note, removal],
      listKeys: LIST_KEYS,
    });
    if (release === undefined) throw new Error(JSON.stringify(issues, null, 2));
    releases.push(release);
  }
  return releases;
}

/** Entities, a topic and two sources for the claims of the tests. */
export const GROUND: TestStep["put"] = {
  "entities/ipvm": anEntity({ type: "organisation", name: "IPVM" }),
  "entities/dahua": anEntity({ type: "company", name: "Dahua" }),
  "entities/qiemo-project": anEntity({ type: "project", name: "the Qiemo contract" }),
  "topics/contracts": aTopic(),
  "topics/project-value": aTopic({ label: "Project value", broader: "contracts" }),
  "sources/report": aSource({ title: "Dahua in Xinjiang", publisher: "ipvm" }),
};

/** An adverse claim with a value. */
export const VALUE_CLAIM: DatasetRecord = aClaim({
  statement: "IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars.",
  assertedBy: "ipvm",
  about: [
    { entity: "dahua", role: "actor" },
    { entity: "qiemo-project", role: "object" },
  ],
  topics: ["project-value"],
  quantities: [{ measure: "value", value: "61000000", unit: "USD", qualifier: "exact" }],
  evidence: [{ source: "report", stance: "states" }],
});
