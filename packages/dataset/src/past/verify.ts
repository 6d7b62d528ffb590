import { type Digests, type JsonObject, recordDigest, replay } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import type { DatasetData } from "../parts.js";
import { ledgerRecords } from "../publish-records.js";

/** What a check of the package by digest found. */
export interface Verification {
  /** True when the ledger adds up and the records are those of its newest release. */
  readonly ok: boolean;
  /** What is wrong, one sentence each. */
  readonly problems: readonly string[];
}

function checkRecords(data: DatasetData, digests: Digests, withheld: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const records = ledgerRecords(data);
  for (const [key, record] of records) {
    if (digests.get(key) !== recordDigest(record as JsonObject))
      problems.push(`${key} is not as the ledger has it.`);
  }
  for (const key of digests.keys()) {
    if (!records.has(key) && !withheld.has(key))
      problems.push(`${key} is in the ledger but not in the package.`);
  }
  return problems;
}

/** Replays the ledger from nothing and compares the package's records with the result. */
export function verifyPackage(releases: readonly ClaimsRelease[], data: DatasetData): Verification {
  const { digests, withheld, issues } = replay(releases);
  const broken = issues.map(({ at, message }) => `${at.file}: ${message}`);
  const problems = [...broken, ...checkRecords(data, digests, withheld)];
  return { ok: problems.length === 0, problems };
}
