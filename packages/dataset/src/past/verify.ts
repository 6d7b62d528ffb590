import { canonicalJson, indexLedger, type Json, replay } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import type { PartData } from "../collections/part-data.js";
import type { DatasetData } from "../collections/parts.js";
import { publishRecords } from "../publish/publish-records.js";
import type { ReleaseData } from "../release/release-info.js";
import { releaseDataOf } from "./release-data.js";

/** What a check of the package by digest found. */
export interface Verification {
  /** True when the ledger adds up, and all that the package exports is what follows from it. */
  readonly ok: boolean;
  /** What is wrong, one sentence each. */
  readonly problems: readonly string[];
  /**
   * The proved digest of the newest release; undefined unless all is well. It stands for the whole history: compare it
   * with the one that the site or another copy of the ledger gives for the release.
   */
  readonly digest?: string;
}

interface Named {
  readonly id: string;
}

function sameJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json);
}

/** What differs between a list of the package and the one that follows from the ledger, by key. */
function compareLists(kind: string, found: readonly Named[], expected: readonly Named[]): string[] {
  const wanted = new Map(expected.map((one) => [one.id, one]));
  const problems = found.flatMap((one) => {
    const match = wanted.get(one.id);
    if (match === undefined) return [`${kind}/${one.id} is in the package but not in the ledger.`];
    return sameJson(one, match) ? [] : [`${kind}/${one.id} is not as the ledger has it.`];
  });
  const ids = new Set(found.map(({ id }) => id));
  const missing = expected.filter(({ id }) => !ids.has(id));
  return [...problems, ...missing.map(({ id }) => `${kind}/${id} is in the ledger but not in the package.`)];
}

function comparePart(kind: string, found: PartData<Named>, expected: PartData<Named>): string[] {
  const problems = [
    ...compareLists(kind, found.records, expected.records),
    ...compareLists(kind, found.stubs, expected.stubs),
  ];
  if (problems.length > 0 || sameJson(found, expected)) return problems;
  return [`The order of ${kind}, or the list of the withheld ones, is not as the ledger has it.`];
}

function compareRelease(found: ReleaseData, expected: ReleaseData): string[] {
  const own = (Object.keys(expected.release) as (keyof ReleaseData["release"])[]).flatMap((name) =>
    sameJson(found.release[name], expected.release[name])
      ? []
      : [`release.${name} is not as the ledger has it.`],
  );
  if (own.length > 0 || sameJson(found, expected)) return own;
  return ["The times of the releases are not as the ledger has them."];
}

/** Replays the ledger from nothing, makes of it what the package exports, and compares. */
export function verifyPackage(
  releases: readonly ClaimsRelease[],
  data: DatasetData,
  release: ReleaseData,
): Verification {
  const { issues, ...dataset } = replay(releases);
  const expected = publishRecords(dataset, indexLedger(releases));
  const problems = [
    ...issues.map(({ at, message }) => `${at.file}: ${message}`),
    ...Object.keys(expected).flatMap((kind) =>
      comparePart(kind, data[kind as keyof DatasetData], expected[kind as keyof DatasetData]),
    ),
    ...compareRelease(release, releaseDataOf(releases)),
  ];
  const newest = releases[releases.length - 1];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, problems, ...(newest && { digest: newest.digest }) };
}
